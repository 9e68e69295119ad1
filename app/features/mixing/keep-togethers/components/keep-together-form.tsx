import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { Select } from '#app/ui/select.tsx'
import { ownScopes, scopes, scopeWords, strengths, strengthWords } from '../keep-together-words.ts'

interface KeepTogetherFormProps {
  id: string
  people: readonly { value: string; label: string }[]
  mistakes: FormMistakes | undefined
}

/** Two people of an experience, where, and how strongly: for its organisers. */
export function KeepTogetherForm({ id, people, mistakes }: KeepTogetherFormProps) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  return (
    <section className="aside stack" aria-labelledby="new-pair">
      <h2 id="new-pair">Keep two people together</h2>
      <Form method="post" className="stack">
        <HiddenFields values={{ id: typed.id ?? id }} />
        <Select name="oneId" label="Who" empty="Choose one" options={people} defaultValue={typed.oneId} error={errors.oneId} />
        <Select name="otherId" label="With whom" empty="Choose one" options={people} defaultValue={typed.otherId} error={errors.otherId} />
        <ChoiceGroup
          name="scope"
          label="Where?"
          options={scopes.map((value) => ({ value, ...scopeWords[value] }))}
          chosen={typed.scope}
          error={errors.scope}
        />
        <ChoiceGroup
          name="strength"
          label="How strongly?"
          options={strengths.map((value) => ({ value, ...strengthWords[value] }))}
          chosen={typed.strength ?? 'wish'}
          error={errors.strength}
        />
        <Button variant="next">Keep them together</Button>
      </Form>
    </section>
  )
}

/** With whom somebody would like to be: their own wish. */
export function OwnWishForm({ id, people, mistakes }: KeepTogetherFormProps) {
  const { errors = {}, typed = {} } = mistakes ?? {}
  return (
    <section className="stack" aria-labelledby="new-wish">
      <h2 id="new-wish">Wish for somebody</h2>
      <Form method="post" className="stack">
        <HiddenFields values={{ id: typed.id ?? id }} />
        <Select name="otherId" label="With whom" empty="Choose one" options={people} defaultValue={typed.otherId} error={errors.otherId} />
        <ChoiceGroup
          name="scope"
          label="Where?"
          options={ownScopes.map((value) => ({ value, ...scopeWords[value] }))}
          chosen={typed.scope ?? 'circle'}
          error={errors.scope}
        />
        <Button variant="next">Tell the organisers</Button>
      </Form>
    </section>
  )
}
