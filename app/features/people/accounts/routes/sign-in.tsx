import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { askingCookie } from '#app/server/asking.server.ts'
import { tooMany } from '#app/server/limit.server.ts'
import { deliverSoon } from '#app/server/nudge.server.ts'
import { isOwnPath } from '#app/shared/fields.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FieldDrawing } from '#app/ui/drawings.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { tooManyCodes } from '../code-words.ts'
import { askForCodeTo } from '../commands/ask-for-code.server.ts'
import { SharedPhone } from '../components/shared-phone.tsx'
import { signInForm } from '../forms.ts'
import { codeMs } from '../sign-in-code.ts'

export const meta = () => pageTitle('Come in')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await allowAnyone(request)
  const to = new URL(request.url).searchParams.get('to') ?? ''
  return { to: isOwnPath(to) ? to : null, knownAs: viewer?.knownAs ?? null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const form = readForm(await request.formData(), signInForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const { email, shared_phone: sharedPhone, to } = form.value
  const asked = await askForCodeTo(act, { email, ip: context.ip })
  if (!asked.ok) throw tooMany(tooManyCodes)
  deliverSoon()
  const { codeId, browserToken } = asked
  return redirect('/sign-in/code', {
    status: 303,
    headers: { 'Set-Cookie': await askingCookie({ codeId, browserToken, sharedPhone, to }, codeMs) },
  })
}

export default function SignIn() {
  const { to, knownAs } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      {!mistakes && (
        <div className="field-wide">
          <FieldDrawing label="A field below the hills: tents, a fire, and people sitting round it in twos and threes" />
        </div>
      )}
      <Form method="post" className="stack stack-large" noValidate>
        <PageHeader title="Come in">
          <p>No password to remember. We send you a code and you type it here. It takes about a minute.</p>
        </PageHeader>
        {knownAs && <AlreadyIn knownAs={knownAs} />}
        <HiddenFields values={{ to: mistakes?.typed.to ?? to }} />
        <Field
          name="email"
          type="email"
          label="Your e-mail"
          hint="The one that the person who invited you has. We only use it to send the code."
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={mistakes?.typed.email}
          error={mistakes?.errors.email}
        />
        <SharedPhone chosen={mistakes?.typed.shared_phone !== undefined} />
        <Button variant="next" wide icon="next">
          Send me a code
        </Button>
      </Form>
      <hr />
      <ul className="stack stack-small">
        <li>
          <LineLink to="/sign-in/code" icon="letter">
            I have a code already
          </LineLink>
        </li>
        <li>
          <LineLink to={to ? `/sign-in/passkey?to=${encodeURIComponent(to)}` : '/sign-in/passkey'} icon="key">
            I have a passkey
          </LineLink>
        </li>
        <li>
          <LineLink to="/sign-in/card" icon="phonebox">
            I have a paper card
          </LineLink>
        </li>
        <li>
          <LineLink to="/join" icon="people">
            I have the code of a room
          </LineLink>
        </li>
        <li>
          <LineLink to="/about" icon="phone">
            I don’t have an e-mail of my own
          </LineLink>
        </li>
      </ul>
    </>
  )
}

function AlreadyIn({ knownAs }: { knownAs: string }) {
  return (
    <Notice
      title={
        <>
          You are signed in as <bdi>{knownAs}</bdi>.
        </>
      }
    >
      <p>Whoever signs in here now takes your place on this device.</p>
      <p>
        <ButtonLink to="/today">Go to my page</ButtonLink>
      </p>
    </Notice>
  )
}
