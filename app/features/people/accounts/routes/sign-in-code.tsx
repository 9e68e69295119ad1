import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { clearedAskingCookie, findAsking } from '#app/server/asking.server.ts'
import { env } from '#app/server/env.server.ts'
import { tooMany } from '#app/server/limit.server.ts'
import { sessionHashOf } from '#app/server/session.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CodeField } from '#app/ui/code-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pathAfter } from '../../keys/after-sign-in.ts'
import { signInByCode } from '../commands/sign-in.server.ts'
import { NothingCame } from '../components/nothing-came.tsx'
import { codeWords, tooManyTries } from '../code-words.ts'
import { codeForm } from '../forms.ts'

export const meta = () => pageTitle('Type your code')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  return { hasAsked: (await findAsking(request)) !== undefined, hasMailbox: env().demo }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const formData = await request.formData()
  const form = readForm(formData, codeForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const asking = await findAsking(request)
  if (!asking) return data({ mistakes: mistake(formData, 'code', codeWords.elsewhere) }, { status: 400 })

  const { codeId, browserHash, sharedPhone, to } = asking
  const browser = { userAgent: request.headers.get('User-Agent') ?? '', sharedPhone, instead: await sessionHashOf(request) }
  const outcome = await signInByCode(act, { codeId, browserHash, code: form.value.code, ...browser })
  if (outcome.ok) {
    const cookies = [outcome.cookie, await clearedAskingCookie()]
    return redirect(pathAfter(outcome, to), { status: 303, headers: cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]) })
  }
  if (outcome.reason === 'too_many') throw tooMany(tooManyTries)
  return data({ mistakes: mistake(formData, 'code', codeWords[outcome.reason]) }, { status: 400 })
}

export default function SignInCode() {
  const { hasAsked, hasMailbox } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  if (!hasAsked && !mistakes) return <NotAskedHere />
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <Form method="post" className="stack stack-large">
        <PageHeader title="Type your code">
          <p>If we know your address, a message is on its way to it. It has a code and a link, and both work for 15 minutes.</p>
        </PageHeader>
        <CodeField
          name="code"
          label="The code from the message"
          hint="Eight letters and figures. Small letters and gaps are fine."
          defaultValue={mistakes?.typed.code}
          error={mistakes?.errors.code}
        />
        <Button variant="next" wide icon="next">
          Come in
        </Button>
      </Form>
      <hr />
      <NothingCame hasMailbox={hasMailbox} />
    </>
  )
}

function NotAskedHere() {
  return (
    <div className="stack stack-large">
      <PageHeader title="Type your code">
        <p>A code works where it was asked for, and nobody has asked from here in the last 15 minutes.</p>
        <p>Is the message open on another phone? Use the link in it. A link works anywhere.</p>
      </PageHeader>
      <p>
        <ButtonLink to="/sign-in" variant="next" wide icon="next">
          Send me a code
        </ButtonLink>
      </p>
      <p>
        <LineLink to="/about" icon="phone">
          I don’t have an e-mail of my own
        </LineLink>
      </p>
    </div>
  )
}
