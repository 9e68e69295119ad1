import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'

interface LastDayProps {
  today: string
  mistakes: FormMistakes | undefined
  hint?: string | undefined
  back: string
  button: string
}

/** Asks for the last day of something. */
export function LastDay({ today, mistakes, hint, back, button }: LastDayProps) {
  return (
    <Form method="post" className="stack">
      <Field
        name="endsOn"
        label="Last day"
        type="date"
        hint={hint}
        defaultValue={mistakes?.typed.endsOn ?? today}
        error={mistakes?.errors.endsOn}
      />
      <p className="row">
        <ButtonLink to={back}>Leave it as it is</ButtonLink>
        <Button variant="care">{button}</Button>
      </p>
    </Form>
  )
}
