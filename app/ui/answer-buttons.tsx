import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from './button.tsx'
import { Field } from './field.tsx'

interface AnswerButtonsProps {
  mistakes?: FormMistakes | undefined
  /** The first day on which they can be asked again. */
  tomorrow: string
}

/** The three answers, each one press. “Not now” may name a day. */
export function AnswerButtons({ mistakes, tomorrow }: AnswerButtonsProps) {
  return (
    <div className="stack" id="answer">
      <Form method="post">
        <Button name="answer" value="yes" variant="next" wide>
          Yes, I’ll come
        </Button>
      </Form>
      <Form method="post">
        <Button name="answer" value="not_now" wide>
          Not now
        </Button>
      </Form>
      <Form method="post">
        <Button name="answer" value="no" wide>
          No, thank you
        </Button>
      </Form>
      <details open={mistakes !== undefined}>
        <summary>Not now, but ask me again</summary>
        <Form method="post" className="stack stack-small">
          <Field
            name="returnOn"
            type="date"
            label="On which day?"
            hint="We ask you that day, and not before."
            min={tomorrow}
            defaultValue={mistakes?.typed.returnOn}
            error={mistakes?.errors.returnOn}
          />
          <Button name="answer" value="not_now">
            Ask me again then
          </Button>
        </Form>
      </details>
    </div>
  )
}
