import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { tooMany } from '#app/server/limit.server.ts'
import { sessionHashOf } from '#app/server/session.server.ts'
import { isOwnPath } from '#app/shared/fields.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pathAfter, pathToBegin } from '../after-sign-in.ts'
import { finishWithCode } from '../commands/use-code.server.ts'
import { AppCodeField } from '../components/app-code-field.tsx'
import { LostKeys } from '../components/lost-keys.tsx'
import { PasskeyForm } from '../components/passkey-form.tsx'
import { secondKeyForm } from '../forms.ts'
import { keyWords, tooManyKeyTries } from '../key-words.ts'
import { clearedHalfCookie, findHalfSignIn } from '../queries/half-sign-in.server.ts'
import { listKeys } from '../queries/keys.server.ts'

export const meta = () => pageTitle('Your second key')
export const handle = { template: 'participant', scripts: true } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { act } = await allowAnyone(request)
  const given = new URL(request.url).searchParams.get('to') ?? ''
  const to = isOwnPath(given) ? given : '/today'
  const half = await findHalfSignIn(request, act.at)
  if (!half) throw redirect(pathToBegin(to))
  const { passkeys, app, codes } = await listKeys(half.personId)
  const { knownAs, sharedPhone } = half
  return { to, knownAs, sharedPhone, hasPasskey: passkeys.length > 0, hasApp: app !== null, hasCodes: codes.left > 0 }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const formData = await request.formData()
  const form = readForm(formData, secondKeyForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const { code, to } = form.value
  const half = await findHalfSignIn(request, act.at)
  if (!half) return redirect(pathToBegin(to), 303)
  const browser = { userAgent: request.headers.get('User-Agent') ?? '', instead: await sessionHashOf(request) }
  const outcome = await finishWithCode(act, { tokenHash: half.tokenHash, personId: half.personId, code, ...browser })
  if (outcome.ok) {
    const cookies = [outcome.cookie, await clearedHalfCookie()]
    return redirect(pathAfter(outcome, to), { status: 303, headers: cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]) })
  }
  if (outcome.reason === 'too_many') throw tooMany(tooManyKeyTries)
  return data({ mistakes: mistake(formData, 'code', keyWords[outcome.reason]) }, { status: 400 })
}

export default function SignInSecondKey() {
  const { to, knownAs, sharedPhone, hasPasskey, hasApp, hasCodes } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  const takesCodes = hasApp || hasCodes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <div className="stack stack-large">
        <PageHeader
          title={
            <>
              Hello <bdi>{knownAs}</bdi>, one more thing
            </>
          }
        >
          <p>Your e-mail is right. Now show your second key, and you are in.</p>
        </PageHeader>
        {hasPasskey && (
          <PasskeyForm work="show" challengeAt="/sign-in/passkey/challenge" action="/sign-in/passkey">
            <HiddenFields values={{ to, shared_phone: sharedPhone ? 'on' : null }} />
            <Button variant="next" wide icon="key">
              Use my passkey
            </Button>
          </PasskeyForm>
        )}
        {takesCodes && (
          <Form method="post" className="stack">
            <HiddenFields values={{ to }} />
            <AppCodeField
              label={hasApp ? 'The code of your app' : 'A recovery code'}
              hint={hasApp ? 'Six figures. A recovery code fits here too, if your phone is not at hand.' : 'Twelve signs, from your paper.'}
              error={mistakes?.errors.code}
            />
            <Button variant={hasPasskey ? 'plain' : 'next'} wide icon="next">
              Come in
            </Button>
          </Form>
        )}
        <hr />
        <LostKeys />
        <p>
          <LineLink to="/sign-in" icon="back">
            Begin again as somebody else
          </LineLink>
        </p>
      </div>
    </>
  )
}
