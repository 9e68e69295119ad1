import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { Select } from '#app/ui/select.tsx'

interface NewTieProps {
  choices: readonly { value: string; label: string }[]
  kinds: readonly { value: string; label: string; hint?: string }[]
  find: string
  hasMore: boolean
  canSearch: boolean
  mistakes: FormMistakes | undefined
}

/** Whom somebody knows, and how. */
export function NewTie({ choices, kinds, find, hasMore, canSearch, mistakes }: NewTieProps) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  return (
    <section className="aside stack" aria-labelledby="new-tie">
      <h2 id="new-tie">Add one</h2>
      {canSearch && (
        <Filters label="Find people" button="Find">
          <Field key={find} name="find" type="search" label="Name" defaultValue={find} grows />
        </Filters>
      )}
      {choices.length === 0 ? (
        <p className="quiet">{find ? 'Nobody by that name in your care.' : 'Nobody to choose from yet.'}</p>
      ) : (
        <Form method="post" className="stack">
          <Select
            name="otherId"
            label="Who"
            hint={hasMore ? 'There are more. Type a part of the name above to find them.' : undefined}
            empty="Choose one"
            options={choices}
            defaultValue={typed.otherId}
            error={errors.otherId}
          />
          <ChoiceGroup name="how" label="How?" options={kinds} chosen={typed.how} error={errors.how} />
          <Button variant="next">Add it</Button>
        </Form>
      )}
    </section>
  )
}
