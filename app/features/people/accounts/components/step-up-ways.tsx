import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { CodeField } from '#app/ui/code-field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PasskeyForm } from '../../keys/components/passkey-form.tsx'

interface StepUpWaysProps {
  /** Where it leads, carried along by every form. */
  path: Record<'to' | 'sent' | 'needs', string>
  hasPasskey: boolean
  hasApp: boolean
  hasCodes: boolean
  hasAddress: boolean
  /** A code is on its way by e-mail. */
  hasAsked: boolean
  mistakes: FormMistakes | undefined
  /** Messages of the example story go into a mailbox of its own. */
  hasMailbox: boolean
}

/** Whichever ways this person has, the quickest first. Only that one is yellow. */
export function StepUpWays(props: StepUpWaysProps) {
  const { path, hasPasskey, hasApp, hasCodes, hasAddress, hasAsked, mistakes, hasMailbox } = props
  const takesCodes = hasApp || hasCodes || hasAsked
  if (!hasPasskey && !takesCodes && !hasAddress) return <NoWay />
  return (
    <>
      {hasPasskey && (
        <PasskeyForm work="show" challengeAt="/step-up/passkey/challenge" action="/step-up/passkey">
          <HiddenFields values={path} />
          <Button variant="next" wide icon="key">
            Use my passkey
          </Button>
        </PasskeyForm>
      )}
      {(takesCodes || mistakes) && (
        <Form method="post" action="/step-up" className="stack">
          <HiddenFields values={path} />
          <CodeField
            name="code"
            {...labelOf(props)}
            defaultValue={hasApp || hasCodes ? undefined : mistakes?.typed.code}
            error={mistakes?.errors.code}
          />
          <Button variant={hasPasskey ? 'plain' : 'next'} wide icon="next">
            Go on
          </Button>
        </Form>
      )}
      {hasAddress && (
        <Form method="post" action="/step-up/code">
          <HiddenFields values={path} />
          {hasPasskey || takesCodes ? (
            <Button variant="quiet" icon="letter">
              {hasAsked ? 'Send me a new code' : 'Send me a code by e-mail'}
            </Button>
          ) : (
            <Button variant="next" wide icon="next">
              Send me a code
            </Button>
          )}
        </Form>
      )}
      {hasAsked && hasMailbox && (
        <p>
          <LineLink to="/demo/mailbox" icon="letter">
            Open the mailbox of this example
          </LineLink>
        </p>
      )}
    </>
  )
}

/** One box takes them all; its words name those that this person can have. */
function labelOf({ hasApp, hasCodes, hasAsked }: Pick<StepUpWaysProps, 'hasApp' | 'hasCodes' | 'hasAsked'>) {
  const mail = 'We sent it to the address you sign in with. Eight letters and figures.'
  if (hasAsked && (hasApp || hasCodes))
    return { label: 'The code from the message', hint: `${mail} A code of your app or a recovery code fits here too.` }
  if (hasApp) return { label: 'The code of your app', hint: 'Six figures. A recovery code fits here too.' }
  if (hasCodes) return { label: 'A recovery code', hint: 'Twelve signs, from your paper. Each works once.' }
  return { label: 'The code from the message', hint: mail }
}

/** For who signed in without e-mail, and has no key. */
function NoWay() {
  return (
    <Notice variant="care" title="We have no e-mail address of yours to send a code to.">
      Signing in again counts as well: sign out, come in again, and go back to what you were doing within ten minutes.
    </Notice>
  )
}
