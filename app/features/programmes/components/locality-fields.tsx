import type { FormMistakes } from '#app/shared/read-form.ts'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { approaches, approachWords } from '../approaches.ts'

interface LocalityFieldsProps {
  values?: Record<string, string> | undefined
  mistakes?: FormMistakes | undefined
}

const startingValues = { approach: 'together', holdDays: '7', answerDays: '14' }

/** What is asked of a locality, for starting one and for changing it. */
export function LocalityFields({ values = startingValues, mistakes }: LocalityFieldsProps) {
  const { errors = {}, typed = values } = mistakes ?? {}
  const choices = approaches.map((value) => ({ value, label: approachWords[value] }))
  return (
    <>
      <Field name="name" label="Name of the area" defaultValue={typed.name} error={errors.name} />
      <TextArea name="purpose" label="What is hoped for here" look="words" rows={3} defaultValue={typed.purpose} error={errors.purpose} />
      <ChoiceGroup name="approach" label="Who begins" options={choices} chosen={typed.approach ?? ''} error={errors.approach} />
      <Field
        name="holdDays"
        label="Days until a named person takes on what is in the way"
        hint="What leaders here promise to families. Families can see it."
        type="number"
        look="short"
        defaultValue={typed.holdDays}
        error={errors.holdDays}
      />
      <Field
        name="answerDays"
        label="Days until the first answer"
        type="number"
        look="short"
        defaultValue={typed.answerDays}
        error={errors.answerDays}
      />
    </>
  )
}
