import type { FormMistakes } from '#app/shared/read-form.ts'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

interface ProgrammeFieldsProps {
  values?: Record<string, string> | undefined
  mistakes?: FormMistakes | undefined
}

/** What is asked of a programme, for starting one and for changing it. */
export function ProgrammeFields({ values = {}, mistakes }: ProgrammeFieldsProps) {
  const { errors = {}, typed = values } = mistakes ?? {}
  return (
    <>
      <Field name="name" label="Name" hint="As people will know it." defaultValue={typed.name} error={errors.name} />
      <TextArea
        name="purpose"
        label="What it is for"
        hint="A line or two, in words that families would use. It stands on top of the pages where the work happens."
        look="words"
        rows={3}
        defaultValue={typed.purpose}
        error={errors.purpose}
      />
      <Field
        name="endsOn"
        label="When it ends"
        hint="It may move later; every record stays. Leave it out while nobody knows."
        type="date"
        defaultValue={typed.endsOn}
        error={errors.endsOn}
      />
    </>
  )
}
