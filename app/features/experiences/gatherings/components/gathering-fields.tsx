import type { FormMistakes } from '#app/shared/read-form.ts'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

type FieldName = 'title' | 'on' | 'from' | 'until' | 'whereWords' | 'joinLink' | 'notes'

interface GatheringFieldsProps {
  values: Partial<Record<FieldName, string | null>>
  mistakes: FormMistakes | undefined
}

/** What there is to say of a gathering, when it is planned and when it changes. */
export function GatheringFields({ values, mistakes }: GatheringFieldsProps) {
  const ask = (name: FieldName) => ({ name, error: mistakes?.errors[name], defaultValue: mistakes?.typed[name] ?? values[name] ?? '' })
  return (
    <>
      <Field {...ask('title')} label="What is it called?" hint="The cohort sees this." />
      <Field {...ask('on')} label="Which day?" type="date" />
      <div className="row">
        <Field {...ask('from')} label="From" type="time" />
        <Field {...ask('until')} label="Until" type="time" />
      </div>
      <TextArea
        {...ask('whereWords')}
        label="Where?"
        hint="The address, and how to find the door. Leave it empty while it is not settled."
        rows={2}
      />
      <Field {...ask('joinLink')} label="Video link" hint="Only for calls. It begins with https://" type="url" />
      <TextArea
        {...ask('notes')}
        label="Notes for facilitators"
        hint="Only facilitators and organisers read these. Nothing about one person."
      />
    </>
  )
}
