import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Select } from '#app/ui/select.tsx'

interface TargetFormProps {
  options: readonly { value: string; label: string }[]
  /** Which target is changed; empty for a new one. */
  what: string
  shown: { least: string; most: string }
  seen: string
  mistakes: FormMistakes | undefined
}

/** Of whom, and how many: two numbers, of which one may stay empty. */
export function TargetForm({ options, what, shown, seen, mistakes }: TargetFormProps) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  return (
    <section className="stack" aria-labelledby="set">
      <h2 id="set">{what ? 'Change what is hoped for' : 'Hope for somebody'}</h2>
      <Form method="post" className="stack" key={what}>
        <HiddenFields values={{ seen }} />
        <Select name="what" label="Of whom" empty="Choose" options={options} defaultValue={typed.what ?? what} error={errors.what} />
        <Field
          name="least"
          type="number"
          look="short"
          label="At least"
          hint="Empty: none is fine too."
          defaultValue={typed.least ?? shown.least}
          error={errors.least}
        />
        <Field
          name="most"
          type="number"
          look="short"
          label="At most"
          hint="Empty: as many as there are places."
          defaultValue={typed.most ?? shown.most}
          error={errors.most}
        />
        <div className="row">
          <Button variant="next">Keep it</Button>
          {what && <LineLink to="?">Hope for somebody else</LineLink>}
        </div>
      </Form>
    </section>
  )
}
