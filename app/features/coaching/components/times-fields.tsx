import type { FormMistakes } from '#app/shared/read-form.ts'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { channels, channelWords } from '../check-in-words.ts'

type FieldName = 'on' | 'time' | 'otherOn' | 'otherTime' | 'channel'

interface TimesFieldsProps {
  values: Partial<Record<FieldName, string | null>>
  mistakes: FormMistakes | undefined
  /** One time is enough where both have settled it. */
  secondIsOptional?: boolean
  /** Left out where it stays as it was. */
  asksHow?: boolean
}

/** Two times to choose from, and how to talk. Times are those on the wall in Britain, whatever the season. */
export function TimesFields({ values, mistakes, secondIsOptional, asksHow }: TimesFieldsProps) {
  const ask = (name: FieldName) => ({ name, error: mistakes?.errors[name], defaultValue: mistakes?.typed[name] ?? values[name] ?? '' })
  return (
    <>
      <fieldset>
        <legend className="legend">One time</legend>
        <div className="row">
          <Field {...ask('on')} label="Day" type="date" />
          <Field {...ask('time')} label="Time" type="time" />
        </div>
      </fieldset>
      <fieldset>
        <legend className="legend">
          {secondIsOptional ? 'And another, if there is to be a choice' : 'And another, so that there is a choice'}
        </legend>
        <div className="row">
          <Field {...ask('otherOn')} label="Other day" type="date" />
          <Field {...ask('otherTime')} label="Other time" type="time" />
        </div>
      </fieldset>
      {asksHow && (
        <ChoiceGroup
          name="channel"
          label="How will you talk?"
          options={channels.map((value) => ({ value, label: channelWords[value].choice }))}
          chosen={mistakes?.typed.channel ?? values.channel}
          error={mistakes?.errors.channel}
          inRow
        />
      )}
    </>
  )
}
