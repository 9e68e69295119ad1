import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Choice, ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { contactKinds, contactKindWords, safeChoices, safeChoiceWords } from '../safe-contact.ts'

const kinds = contactKinds.map((value) => ({ value, label: contactKindWords[value] }))
const safe = safeChoices.map((value) => ({ value, label: safeChoiceWords[value] }))

/** Adds a number or an address, with how it is safe to use it. */
export function NewWay({ id, mistakes }: { id: string; mistakes: FormMistakes | undefined }) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  return (
    <section className="aside" aria-labelledby="new-way">
      <h2 id="new-way">Add a number or an address</h2>
      <Form method="post" className="stack">
        <HiddenFields values={{ id: typed.id ?? id }} />
        <ChoiceGroup name="kind" label="What it is" options={kinds} chosen={typed.kind ?? 'phone'} error={errors.kind} />
        <Field
          name="address"
          label="The number or address"
          hint="A phone may be shared. An e-mail address is one person’s alone: it signs in who adds it to their own page, unless it is somebody else’s way in."
          autoComplete="off"
          defaultValue={typed.address}
          error={errors.address}
        />
        <ChoiceGroup name="safe" label="How it is safe to use" options={safe} chosen={typed.safe ?? ''} error={errors.safe} />
        <Choice name="preferred" value="yes" plain label="Try this one first" defaultChecked={typed.preferred === 'yes'} />
        <Button variant="next">Add it</Button>
      </Form>
    </section>
  )
}
