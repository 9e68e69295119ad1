import { Form } from '@remix-run/react'
import { addDays, sayDay } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Field } from '#app/ui/field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { answers, answerWords } from '../place-states.ts'

/** Where an organiser notes an answer that was given by word of mouth. */
export function NoteAnswer({
  knownAs,
  isOpenQuestion,
  mistakes,
  today,
}: {
  knownAs: string
  isOpenQuestion: boolean
  mistakes: FormMistakes | undefined
  today: string
}) {
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer">Note an answer</h2>
      <p className="quiet">
        What <bdi>{knownAs}</bdi> told you, on the phone or at the gate. It counts as their own answer.
      </p>
      <Form method="post" className="stack">
        <ChoiceGroup
          name="answer"
          label="They said"
          inRow
          options={answers.map((value) => ({ value, label: answerWords[value] }))}
          chosen={mistakes?.typed.answer}
          error={mistakes?.errors.answer}
        />
        <Field
          name="returnOn"
          type="date"
          label="For “not now”: ask again on"
          hint={`Only if they named a day, after ${sayDay(today)}.`}
          min={addDays(today, 1)}
          defaultValue={mistakes?.typed.returnOn}
          error={mistakes?.errors.returnOn}
        />
        <TextArea
          name="words"
          label="How did they say it?"
          hint="One line, such as “on the phone, glad about it”. They can read it."
          rows={2}
          defaultValue={mistakes?.typed.words}
          error={mistakes?.errors.words}
        />
        <Button variant={isOpenQuestion ? 'next' : 'plain'}>Note the answer</Button>
      </Form>
    </section>
  )
}
