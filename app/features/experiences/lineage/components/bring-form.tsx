import { Form } from '@remix-run/react'
import { sayDays } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { voicesWords, type Voice } from '#app/shared/voices.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'

interface BringFormProps {
  bringable: readonly { id: string; name: string; voice: Voice | null; first_on: string; last_on: string; people: number | null }[]
  mistakes: FormMistakes | undefined
  today: string
}

/** Which single-voice experiences to bring together. Nobody is told: their people are thought of here. */
export function BringForm({ bringable, mistakes, today }: BringFormProps) {
  if (bringable.length === 0) {
    return (
      <Empty drawing="tent" title="Nothing to bring together now">
        Experiences for one voice appear here when their days are over.
      </Empty>
    )
  }
  return (
    <Form method="post" className="stack">
      <ChoiceGroup
        type="checkbox"
        name="from"
        label="Which ones?"
        hint="Whoever came is thought of here. They are told nothing until you invite them."
        options={bringable.map(({ id, name, voice, first_on, last_on, people }) => ({
          value: id,
          label: name,
          hint: `${voice ? voicesWords[voice] : ''} · ${sayCount(Number(people), { one: '# person', other: '# people' })} · ${sayDays(first_on, last_on, today)}`,
        }))}
        chosen={mistakes?.typed.from}
        error={mistakes?.errors.from}
      />
      <Button variant="next">Bring them together</Button>
    </Form>
  )
}
