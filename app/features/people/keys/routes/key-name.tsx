import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, typedIn } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { requireAccount } from '../../accounts/guards.server.ts'
import { renamePasskey, seenOfName } from '../commands/rename-passkey.server.ts'
import { renameForm } from '../forms.ts'
import { findPasskey } from '../queries/keys.server.ts'

export const meta = () => pageTitle('Rename a passkey')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireAccount(request)
  const passkey = await findPasskey(viewer.personId, new URL(request.url).searchParams.get('passkey') ?? '')
  if (!passkey) throw redirect('/me/keys')
  return { ...passkey, seen: seenOfName(passkey.name) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const formData = await request.formData()
  const form = readForm(formData, renameForm)
  if (!form.ok) return data({ mistakes: form.mistakes, theirs: null }, { status: 400 })
  const { passkey: id, name, seen } = form.value
  const outcome = await renamePasskey(act, { personId: viewer.personId, id, name, seen })
  if (outcome.ok) return redirect('/me/keys?done=named', 303)
  return data({ mistakes: { errors: {}, typed: typedIn(formData) }, theirs: outcome.name }, { status: 409 })
}

export default function KeyName() {
  const { id, name, seen } = useLoaderData<typeof loader>()
  const { mistakes, theirs } = useActionData<typeof action>() ?? {}
  const errors: Record<string, string | undefined> = mistakes?.errors ?? {}
  const yours = mistakes?.typed.name ?? name
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/me/keys">My keys</BackLink>
      <PageHeader title="Rename a passkey" />
      {theirs && <TwoVersions texts={[{ theirs, yours }]} />}
      <Form method="post" className="stack">
        <HiddenFields values={{ passkey: id, seen }} />
        <Field name="name" label="What do you call it?" maxLength={60} defaultValue={yours} error={errors.name} />
        <Button variant="next" wide>
          {theirs ? 'Keep mine instead' : 'Keep this name'}
        </Button>
      </Form>
    </>
  )
}
