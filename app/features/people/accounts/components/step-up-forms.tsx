import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { CodeField } from '#app/ui/code-field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** First a code is sent, when its reader says so. */
export function AskStepUpCode({ to }: { to: string }) {
  return (
    <Form method="post" action="/step-up/code">
      <HiddenFields values={{ to }} />
      <Button variant="next" wide icon="next">
        Send me a code
      </Button>
    </Form>
  )
}

interface TypeStepUpCodeProps {
  to: string
  mistakes: FormMistakes | undefined
  /** Messages of the example story go into a mailbox of its own. */
  hasMailbox: boolean
}

/** Then it is typed here. */
export function TypeStepUpCode({ to, mistakes, hasMailbox }: TypeStepUpCodeProps) {
  return (
    <>
      <Form method="post" className="stack stack-large">
        <HiddenFields values={{ to: mistakes?.typed.to ?? to }} />
        <CodeField
          name="code"
          label="The code from the message"
          hint="We sent it to the address you sign in with. Eight letters and figures."
          defaultValue={mistakes?.typed.code}
          error={mistakes?.errors.code}
        />
        <Button variant="next" wide icon="next">
          Go on
        </Button>
      </Form>
      <hr />
      <Form method="post" action="/step-up/code">
        <HiddenFields values={{ to }} />
        <Button variant="quiet" icon="again">
          Send me a new code
        </Button>
      </Form>
      {hasMailbox && (
        <p>
          <LineLink to="/demo/mailbox" icon="letter">
            Open the mailbox of this example
          </LineLink>
        </p>
      )}
    </>
  )
}

/** For who signed in without e-mail. */
export function NoAddress() {
  return (
    <Notice variant="care" title="We have no e-mail address of yours to send a code to.">
      Signing in again counts as well: sign out, come in again, and go back to what you were doing within ten minutes.
    </Notice>
  )
}
