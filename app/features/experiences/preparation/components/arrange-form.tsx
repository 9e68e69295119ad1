import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'

interface ArrangeFormProps {
  seen: string
  said: { state: string; ownerId: string; dueOn: string; words: string }
  owners: readonly { id: string; name: string }[]
  back: string
  keepMine: boolean
  mistakes?: FormMistakes | undefined
}

/** One preparation as who runs the experience arranges it: how it stands, whose it is, by when, and what was agreed. */
export function ArrangeForm({ seen, said, owners, back, keepMine, mistakes }: ArrangeFormProps) {
  return (
    <Form method="post" className="stack">
      <HiddenFields values={{ seen }} />
      <ChoiceGroup
        name="state"
        label="How does it stand?"
        options={[
          { value: 'wanted', label: 'To arrange', hint: 'Needed; nobody has begun.' },
          { value: 'arranging', label: 'Being arranged', hint: 'Somebody has it in hand.' },
          { value: 'ready', label: 'Ready', hint: 'They know, and it is agreed.' },
          { value: 'not_needed', label: 'Not needed', hint: 'Asked, and not needed.' },
        ]}
        chosen={said.state}
        error={mistakes?.errors.state}
      />
      <Select
        name="ownerId"
        label="Who looks after it?"
        empty="Their named contact"
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={said.ownerId}
        error={mistakes?.errors.ownerId}
      />
      <Field name="dueOn" type="date" label="By when?" defaultValue={said.dueOn} error={mistakes?.errors.dueOn} />
      <TextArea
        name="words"
        label="What is needed, what was agreed"
        hint="Locked with their own key. They, their helper and organisers read it; whoever looks after it does not, unless they are one of those."
        rows={4}
        defaultValue={said.words}
        error={mistakes?.errors.words}
      />
      <div className="row">
        <Button variant="next">{keepMine ? 'Keep mine instead' : 'Keep it'}</Button>
        <LineLink to={back}>Leave it as it is</LineLink>
      </div>
    </Form>
  )
}
