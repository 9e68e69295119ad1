import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { sayDevice } from '../../accounts/device-words.ts'
import { addPasskey } from '../commands/add-passkey.server.ts'
import { PasskeyForm } from '../components/passkey-form.tsx'
import { newPasskeyForm } from '../forms.ts'
import { requireKeyWriter } from '../guards.server.ts'
import { passkeyWords } from '../key-words.ts'
import { clearedPasskeyCookie, passkeyBrowserOf } from '../queries/passkey-cookie.server.ts'

export const meta = () => pageTitle('Add a passkey')
export const handle = { template: 'participant', scripts: true } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireKeyWriter(request)
  const { device } = sayDevice(request.headers.get('User-Agent') ?? '')
  return { name: device === 'Some device' ? 'Passkey' : device }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireKeyWriter(request)
  const formData = await request.formData()
  const form = readForm(formData, newPasskeyForm)
  if (!form.ok) return data({ mistakes: mistake(formData, 'form', form.mistakes.errors.answer ?? passkeyWords.wrong) }, { status: 400 })
  const { personId, sessionHash } = viewer
  const answer = { ...form.value.answer, clientExtensionResults: {} }
  const browserHash = await passkeyBrowserOf(request)
  const outcome = await addPasskey(act, { personId, sessionHash, browserHash, answer, name: form.value.name })
  if (!outcome.ok) return data({ mistakes: mistake(formData, 'form', passkeyWords[outcome.reason]) }, { status: 400 })
  return redirect('/me/keys?done=passkey', { status: 303, headers: { 'Set-Cookie': await clearedPasskeyCookie() } })
}

export default function PasskeyNew() {
  const { name } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/me/keys">My keys</BackLink>
      <PageHeader
        title="Add a passkey"
        lead="Your phone or computer keeps it. To use it, you show it your finger, your face or its PIN. We never see those."
      />
      <PasskeyForm work="add" challengeAt="/me/keys/passkey/challenge" action="/me/keys/passkey">
        <Field
          name="name"
          label="What do you call it?"
          hint="So that you know it again, for example: my phone."
          maxLength={60}
          defaultValue={mistakes?.typed.name ?? name}
        />
        <Button variant="next" wide icon="key">
          Add the passkey
        </Button>
      </PasskeyForm>
    </>
  )
}
