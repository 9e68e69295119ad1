import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { scopes, scopeWords } from '../keep-apart-words.ts'

interface KeepApartFieldsProps {
  id: string
  oneId: string
  otherId: string
  programmes: readonly { value: string; label: string }[]
  usualReviewOn: string
  mistakes: FormMistakes | undefined
}

/** How far two people are kept apart, why, and when that is looked at again. */
export function KeepApartFields({ id, oneId, otherId, programmes, usualReviewOn, mistakes }: KeepApartFieldsProps) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  const [only] = programmes
  return (
    <Form method="post" className="stack">
      <HiddenFields values={{ id: typed.id ?? id, oneId, otherId, ...(programmes.length === 1 && only && { programmeId: only.value }) }} />
      {programmes.length > 1 && (
        <Select
          name="programmeId"
          label="Programme"
          empty="Choose one"
          options={programmes}
          defaultValue={typed.programmeId}
          error={errors.programmeId}
        />
      )}
      <ChoiceGroup
        name="scope"
        label="How far apart?"
        options={scopes.map((value) => ({ value, ...scopeWords[value] }))}
        chosen={typed.scope ?? 'circle'}
        error={errors.scope}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="Kept locked. Only safeguarding leads of this programme can read it, and each look is noted. As little as helps the next lead to understand."
        rows={3}
        defaultValue={typed.reason}
        error={errors.reason}
      />
      <Field
        name="reviewOn"
        type="date"
        label="Look at it again on"
        hint="Within a year. It stays until you end it."
        defaultValue={typed.reviewOn ?? usualReviewOn}
        error={errors.reviewOn}
      />
      <Button variant="next">Keep them apart</Button>
    </Form>
  )
}
