import { Form } from '@remix-run/react'
import { usualAnswerBy } from '#app/features/experiences/places/answer-by.ts'
import { addDays } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import type { AdoptionTold } from '../queries/adoption.server.ts'

interface AdoptionFormProps {
  fields: { proposal: string; seen: string }
  told: AdoptionTold
  back: string
  mistakes: FormMistakes | undefined
}

/** Chooses a proposal, with the one or two days that its part asks for. */
export function AdoptionForm({ fields, told, back, mistakes }: AdoptionFormProps) {
  return (
    <Form method="post" className="stack">
      <HiddenFields values={fields} />
      {told.part === 'cohorts' && (
        <Field
          name="answerByOn"
          type="date"
          label="Answer by"
          hint="After that day an invitation runs out, and the next like-for-like is put forward to you."
          min={told.today}
          max={told.lastOn}
          defaultValue={mistakes?.typed.answerByOn ?? usualAnswerBy({ today: told.today, firstOn: told.firstOn, lastOn: told.lastOn })}
          error={mistakes?.errors.answerByOn}
        />
      )}
      {told.part === 'coaches' && (
        <>
          <Field
            name="startsOn"
            type="date"
            label="First talk on"
            hint="Each can be moved alone afterwards."
            min={told.today}
            defaultValue={mistakes?.typed.startsOn ?? addDays(told.today, 7)}
            error={mistakes?.errors.startsOn}
          />
          <Field
            name="rhythmDays"
            type="number"
            look="short"
            label="Days from one talk to the next"
            hint="For half a year."
            defaultValue={mistakes?.typed.rhythmDays ?? '28'}
            error={mistakes?.errors.rhythmDays}
          />
        </>
      )}
      <div className="row">
        <Button variant="next">{buttons[told.part]}</Button>
        <LineLink to={back}>Not yet</LineLink>
      </div>
    </Form>
  )
}

const buttons = { circles: 'Choose these circles', cohorts: 'Choose and invite', coaches: 'Bring them together' }
