import { sayStart } from '#app/shared/dates.ts'
import { sayCount } from '#app/shared/words.ts'
import { Choice, ChoiceGroup } from '#app/ui/choice.tsx'

interface BriefCirclesProps {
  sessions: readonly { id: string; title: string; starts_at: string; zone: string; people: number }[]
  choices: readonly { count: number; label: string; hint: string }[]
  together: { musts: number; wishes: number }
  fields: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string | undefined>>
}

/** What is asked for circles alone: which sessions, how many circles, which rules. */
export function BriefCircles({ sessions, choices, together, fields, errors }: BriefCirclesProps) {
  return (
    <>
      <ChoiceGroup
        name="sessionIds"
        type="checkbox"
        label="Which sessions?"
        hint="All at once is best: then fewer people meet twice. Who is noted away from a session has no seat there."
        options={sessions.map(({ id, title, starts_at, zone, people }) => ({
          value: id,
          label: title,
          hint: `${sayStart(starts_at, zone)}. ${sayPresent(people)}`,
        }))}
        chosen={fields.sessionIds}
        error={errors.sessionIds}
      />
      <ChoiceGroup
        name="circleCount"
        label="How many circles?"
        options={choices.map(({ count, label, hint }) => ({ value: String(count), label, hint }))}
        chosen={fields.circleCount}
        error={errors.circleCount}
      />
      <fieldset className="stack stack-small">
        <legend className="legend">Rules</legend>
        <p>Always: nobody sits with their own worker or manager, and leaders never make up a circle among themselves.</p>
        <Choice
          name="parentNotAlone"
          value="yes"
          label="No parent or carer sits alone"
          hint="Where parents and carers come, every circle has two at least."
          defaultChecked={fields.parentNotAlone !== undefined}
        />
        <Choice
          name="everyVoice"
          value="yes"
          label="Every voice in every circle"
          hint="A practitioner and a senior leader in each, where there are enough to go round."
          defaultChecked={fields.everyVoice !== undefined}
        />
      </fieldset>
      <p className="small quiet">{sayWishes(together)}</p>
    </>
  )
}

function sayPresent(people: number) {
  return sayCount(people, {
    none: 'Nobody is expected.',
    one: 'One person is expected.',
    other: '# people are expected.',
  })
}

function sayWishes({ musts, wishes }: { musts: number; wishes: number }) {
  return sayCount(musts + wishes, {
    none: 'Nobody has asked to sit together.',
    one: 'One pair would sit together. You see beside every proposal whether they do.',
    other: '# pairs would sit together. You see beside every proposal how many do.',
  })
}
