import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RingSomebody } from './ring-somebody.tsx'

interface ThreeAnswersProps {
  question: { knownAs: string; name: string; days: string; answerBy: string | null; ringing: { name: string; phone: string | null } | null }
  tomorrow: string
  mistakes?: FormMistakes | undefined
}

/** One question with three answers, each one press. Nothing here says what the days are for. */
export function ThreeAnswers({ question: { knownAs, name, days, answerBy, ringing }, tomorrow, mistakes }: ThreeAnswersProps) {
  return (
    <>
      <PageHeader kicker={`Hello ${knownAs}`} title="Will you come?" lead="Yes, not now or no: each is a good answer." />
      <div className="stack stack-large">
        <p className="lead">
          <b>{name}</b>
          <br />
          {days}
        </p>
        {answerBy && <p>Tell us by {answerBy}.</p>}
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
        <RingSomebody ringing={ringing} before="Rather talk first?" />
        <p className="small quiet">This page answers one question and signs nobody in. It is done when you press one of the three.</p>
      </div>
    </>
  )
}
