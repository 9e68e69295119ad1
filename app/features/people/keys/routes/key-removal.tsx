import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { removeApp, removePasskey } from '../commands/remove-key.server.ts'
import { removalForm } from '../forms.ts'
import { requireKeyWriter } from '../guards.server.ts'
import { listKeys } from '../queries/keys.server.ts'

export const meta = () => pageTitle('Remove a key')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireKeyWriter(request)
  const id = new URL(request.url).searchParams.get('key') ?? ''
  const { passkeys, app } = await listKeys(viewer.personId)
  const name = id === 'app' && app ? 'Authenticator app' : passkeys.find((passkey) => passkey.id === id)?.name
  if (!name) throw redirect('/me/keys')
  return { id, name, isLast: passkeys.length + (app ? 1 : 0) === 1 }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireKeyWriter(request)
  const form = readForm(await request.formData(), removalForm)
  const key = form.ok ? form.value.key : ''
  if (key === 'app') await removeApp(act, viewer.personId)
  else await removePasskey(act, { personId: viewer.personId, id: key })
  return redirect('/me/keys?done=removed', 303)
}

export default function KeyRemoval() {
  const { id, name, isLast } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/me/keys">My keys</BackLink>
      <PageHeader kicker={<bdi>{name}</bdi>} title="Remove this key?" lead="It then no longer signs in as you. You can add it again." />
      <Form method="post" className="stack">
        {isLast && (
          <Notice variant="care" title="It is your last one">
            From then on your e-mail alone lets you in, and your recovery codes stop working.
          </Notice>
        )}
        <HiddenFields values={{ key: id }} />
        <p className="row">
          <ButtonLink to="/me/keys">Keep it</ButtonLink>
          <Button variant="care" icon="bin">
            Remove it
          </Button>
        </p>
      </Form>
    </>
  )
}
