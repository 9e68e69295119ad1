import type { FormMistakes } from '#app/shared/read-form.ts'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Select } from '#app/ui/select.tsx'
import { channels, channelWords } from '../check-in-words.ts'

type FieldName = 'personId' | 'coachId' | 'experienceId' | 'startsOn' | 'endsOn' | 'rhythmDays' | 'time' | 'channel'

interface CoachingFieldsProps {
  people: readonly { id: string; known_as: string; family_name: string | null }[]
  experiences: readonly { id: string; name: string }[]
  /** The organiser may coach, and is not coached through their own hand. */
  me: string
  values: Partial<Record<FieldName, string>>
  mistakes: FormMistakes | undefined
}

/** What there is to settle when a coach begins to walk with somebody. */
export function CoachingFields({ people, experiences, me, values, mistakes }: CoachingFieldsProps) {
  const ask = (name: FieldName) => ({ name, error: mistakes?.errors[name], defaultValue: mistakes?.typed[name] ?? values[name] ?? '' })
  const named = people.map(({ id, known_as, family_name }) => ({ value: id, label: [known_as, family_name].filter(Boolean).join(' ') }))
  return (
    <>
      <section className="stack" aria-labelledby="who">
        <h2 id="who">Who</h2>
        <Select {...ask('personId')} label="Who is it for?" options={named.filter(({ value }) => value !== me)} empty="Choose a person" />
        <Select
          {...ask('coachId')}
          label="Who walks with them?"
          hint="Somebody who came before, a local group, a coach. Not somebody they work with."
          options={named}
          empty="Choose a coach"
        />
        <Select
          {...ask('experienceId')}
          label="Which experience does it grow from?"
          options={experiences.map(({ id, name }) => ({ value: id, label: name }))}
          empty="None"
        />
      </section>
      <section className="stack" aria-labelledby="plan">
        <h2 id="plan">The plan</h2>
        <p className="quiet">Each date is made now and stands for itself: moving one moves no other.</p>
        <Field {...ask('startsOn')} label="First talk on" type="date" />
        <Field {...ask('endsOn')} label="Last day" hint="Half a year is usual. Leave it empty while nobody knows." type="date" />
        <Field
          {...ask('rhythmDays')}
          label="Days from one talk to the next"
          hint="28 is every four weeks. Leave it empty to offer each talk by hand."
          type="number"
          look="short"
        />
        <Field {...ask('time')} label="Time of day to begin with" type="time" />
        <ChoiceGroup
          name="channel"
          label="How will they talk?"
          options={channels.map((value) => ({ value, label: channelWords[value].choice }))}
          chosen={mistakes?.typed.channel ?? values.channel}
          error={mistakes?.errors.channel}
          inRow
        />
      </section>
    </>
  )
}
