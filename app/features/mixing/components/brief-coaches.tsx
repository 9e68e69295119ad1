import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { roomField } from '../read-capacities.ts'

interface BriefCoachesProps {
  id: string
  coaches: readonly { id: string; name: string; now: number; room: number }[]
  mistakes: FormMistakes | undefined
}

/** How many more people each coach can walk with: all that the matching asks. */
export function BriefCoaches({ id, coaches, mistakes }: BriefCoachesProps) {
  return (
    <Form method="post" className="stack">
      <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
      <p className="quiet">Ask each of them first. With 0, somebody is left out.</p>
      {coaches.map((coach) => (
        <Field
          key={coach.id}
          name={roomField(coach.id)}
          type="number"
          look="short"
          label={coach.name}
          hint={sayCount(coach.now, { none: 'Walks with nobody now.', one: 'Walks with 1 person now.', other: 'Walks with # people now.' })}
          defaultValue={mistakes?.typed[roomField(coach.id)] ?? String(coach.room)}
          error={mistakes?.errors[roomField(coach.id)]}
        />
      ))}
      <p className="small quiet">
        Always: nobody walks with their own worker or manager, or with somebody of where they work. As far as it goes: a coach who speaks
        their language, and who lives in another community.
      </p>
      <Button variant="next" wide>
        Match them
      </Button>
    </Form>
  )
}
