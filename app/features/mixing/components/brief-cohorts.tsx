import { cohortVoices, voicesWords } from '#app/shared/voices.ts'
import { sayCount } from '#app/shared/words.ts'
import { Choice } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Table } from '#app/ui/table.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'
import { hopeField } from '../hope-field.ts'

interface ExperienceToFill {
  id: string
  name: string
  seats: number
  /** In the order of the voices. */
  able: readonly number[]
  held: readonly number[]
  states: { accepted: number; invited: number; pinned: number }
}

interface BriefCohortsProps {
  experiences: readonly ExperienceToFill[]
  together: { musts: number; wishes: number }
  fields: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string | undefined>>
}

/** What is asked for who comes alone: how many of each voice, which rules, and what is held still. */
export function BriefCohorts({ experiences, together, fields, errors }: BriefCohortsProps) {
  return (
    <>
      {experiences.map((experience, at) => (
        <Hopes key={experience.id} experience={experience} at={at} fields={fields} errors={errors} />
      ))}
      <fieldset className="stack stack-small">
        <legend className="legend">Rules</legend>
        <p>Always: who was promised a place keeps it, nobody comes who cannot, and nobody comes twice.</p>
        <Choice
          name="powerApart"
          value="yes"
          label="Nobody comes with their own worker or manager"
          hint="Untick it only where both have said yes to that. They never share a circle, whatever you choose."
          defaultChecked={fields.powerApart !== undefined}
        />
      </fieldset>
      <p className="small quiet">{sayTogether(together)}</p>
    </>
  )
}

function Hopes({
  experience,
  at,
  fields,
  errors,
}: Omit<BriefCohortsProps, 'experiences' | 'together'> & { experience: ExperienceToFill; at: number }) {
  return (
    <section className="stack stack-small" aria-labelledby={`fill-${at}`}>
      <h2 id={`fill-${at}`}>{experience.name}</h2>
      <p className="quiet">{sayHeld(experience)}</p>
      <Table
        label={`How many at ${experience.name}`}
        caption={`How many of each voice at ${experience.name}`}
        columns={['Voice', 'At least', 'At most', { label: 'Could come', end: true }, { label: 'Promised', end: true }]}
      >
        {cohortVoices.map((voice, line) => (
          <tr key={voice}>
            <th scope="row">
              <VoiceTag voice={voice}>{voicesWords[voice]}</VoiceTag>
            </th>
            {(['least', 'most'] as const).map((bound) => (
              <td key={bound}>
                <Field
                  name={hopeField(bound, at, voice)}
                  label={
                    <span className="hidden-words">
                      {bound === 'least' ? 'At least so many' : 'At most so many'} {voicesWords[voice]} at {experience.name}
                    </span>
                  }
                  type="number"
                  look="short"
                  defaultValue={fields[hopeField(bound, at, voice)]}
                  error={errors[hopeField(bound, at, voice)]}
                />
              </td>
            ))}
            <td className="end num">{experience.able[line]}</td>
            <td className="end num">{experience.held[line]}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function sayHeld({ seats, states: { accepted, invited, pinned } }: ExperienceToFill) {
  const room = sayCount(seats, { one: 'One seat.', other: '# seats.' })
  if (accepted + invited + pinned === 0) return `${room} Nobody is held still yet.`
  const yes = sayCount(accepted, { none: 'nobody said yes yet', one: '1 said yes', other: '# said yes' })
  const asked = sayCount(invited, { none: 'nobody is invited', one: '1 is invited', other: '# are invited' })
  const kept = sayCount(pinned, { none: 'nobody else is pinned', one: '1 more is pinned', other: '# more are pinned' })
  return `${room} Held still: ${yes}, ${asked}, ${kept}.`
}

function sayTogether({ musts, wishes }: { musts: number; wishes: number }) {
  const must = sayCount(musts, {
    none: 'No pair has to stay together',
    one: 'One pair has to stay together',
    other: '# pairs have to stay together',
  })
  const wish = sayCount(wishes, { none: 'none would like to', one: 'one more would like to', other: '# more would like to' })
  return `${must}, ${wish}. Wishes are kept where they can be; you see beside every proposal how many it meets.`
}
