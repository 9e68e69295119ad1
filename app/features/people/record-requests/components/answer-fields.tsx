import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { outcomes, outcomeWords } from '../request-kinds.ts'

/** The answer of a named person: what came of it, and why. */
export function AnswerFields({ knownAs, mistakes }: { knownAs: string; mistakes: FormMistakes | undefined }) {
  return (
    <Form method="post" className="stack">
      <ChoiceGroup
        name="outcome"
        label="What came of it?"
        options={outcomes.map((value) => ({ value, label: outcomeWords[value].choice }))}
        chosen={mistakes?.typed.outcome ?? ''}
        error={mistakes?.errors.outcome}
      />
      <TextArea
        name="words"
        label={`Your answer to ${knownAs}`}
        hint="It goes out with your name under it, and stays on their record for two years."
        look="words"
        rows={5}
        defaultValue={mistakes?.typed.words}
        error={mistakes?.errors.words}
      />
      <Button variant="next">Send your answer</Button>
    </Form>
  )
}
