import { Form } from '@remix-run/react'
import { sayDayTime } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { noneSuits } from '../check-in-words.ts'

interface AgreementFormProps {
  /** Where it is sent; left out, to the page it stands on. */
  action?: string | undefined
  times: readonly string[]
  question: string
  /** A helper says yes or no to a time, and writes nothing. */
  asksWords: boolean
  mistakes?: FormMistakes | undefined
}

/** One of the times offered, or that neither suits: each is a good answer. */
export function AgreementForm({ action, times, question, asksWords, mistakes }: AgreementFormProps) {
  const none = {
    value: noneSuits,
    label: times.length > 1 ? 'Neither suits, another time would be better' : 'Another time would be better',
  }
  return (
    <Form method="post" {...(action !== undefined && { action })} className="stack">
      <ChoiceGroup
        name="answer"
        label={question}
        options={[...times.map((time) => ({ value: time, label: sayDayTime(time) })), none]}
        chosen={mistakes?.typed.answer ?? (times.length === 0 ? noneSuits : undefined)}
        error={mistakes?.errors.answer}
      />
      {asksWords && (
        <TextArea
          name="words"
          label={times.length > 0 ? 'What would suit better, if neither does' : 'What would suit better'}
          hint="A line is enough. You can leave it empty."
          rows={2}
          defaultValue={mistakes?.typed.words}
          error={mistakes?.errors.words}
        />
      )}
      <Button variant="next" wide>
        Send this answer
      </Button>
    </Form>
  )
}
