import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { sessionHashOf } from '#app/server/session.server.ts'
import { isOwnPath } from '#app/shared/fields.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SharedPhone } from '../../accounts/components/shared-phone.tsx'
import { pathAfter, pathToBegin } from '../after-sign-in.ts'
import { signInWithPasskey } from '../commands/use-passkey.server.ts'
import { PasskeyForm } from '../components/passkey-form.tsx'
import { passkeySignInForm } from '../forms.ts'
import { passkeyWords } from '../key-words.ts'
import { clearedHalfCookie } from '../queries/half-sign-in.server.ts'
import { clearedPasskeyCookie, passkeyBrowserOf } from '../queries/passkey-cookie.server.ts'

export const meta = () => pageTitle('Come in with a passkey')
export const handle = { template: 'participant', scripts: true } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  const to = new URL(request.url).searchParams.get('to') ?? ''
  return { to: isOwnPath(to) ? to : '/today' }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const formData = await request.formData()
  const form = readForm(formData, passkeySignInForm)
  if (!form.ok) return data({ mistakes: mistake(formData, 'form', form.mistakes.errors.answer ?? passkeyWords.wrong) }, { status: 400 })
  const { answer, shared_phone: sharedPhone, to } = form.value
  const browser = { userAgent: request.headers.get('User-Agent') ?? '', sharedPhone, instead: await sessionHashOf(request) }
  const shown = { ...answer, clientExtensionResults: {} }
  const outcome = await signInWithPasskey(act, { browserHash: await passkeyBrowserOf(request), answer: shown, ...browser })
  if (!outcome.ok) return data({ mistakes: mistake(formData, 'form', passkeyWords[outcome.reason]) }, { status: 400 })
  const cookies = [outcome.cookie, await clearedPasskeyCookie(), await clearedHalfCookie()]
  return redirect(pathAfter(outcome, to), { status: 303, headers: cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]) })
}

export default function SignInPasskey() {
  const { to } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <div className="stack stack-large">
        <PageHeader title="Come in with a passkey">
          <p>Your phone or computer asks for your finger, your face or its PIN. No code, and nothing to type.</p>
        </PageHeader>
        <PasskeyForm work="show" challengeAt="/sign-in/passkey/challenge" action="/sign-in/passkey">
          <HiddenFields values={{ to }} />
          <SharedPhone chosen={mistakes?.typed.shared_phone !== undefined} />
          <Button variant="next" wide icon="key">
            Use my passkey
          </Button>
        </PasskeyForm>
        <hr />
        <p>
          <LineLink to={pathToBegin(to)} icon="letter">
            Send me a code by e-mail
          </LineLink>
        </p>
      </div>
    </>
  )
}
