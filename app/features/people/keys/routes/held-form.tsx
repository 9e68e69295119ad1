import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { isOwnPath } from '#app/shared/fields.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Button } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requireAccount } from '../../accounts/guards.server.ts'
import { findHeldForm } from '../queries/held-form.server.ts'

export const meta = () => pageTitle('Send it on')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireAccount(request)
  const query = new URL(request.url).searchParams
  const to = query.get('to') ?? ''
  const held = await findHeldForm(viewer.personId, query.get('form') ?? '', viewer.at)
  return { held: held && isOwnPath(held.path) ? held : null, to: isOwnPath(to) ? to : '/today' }
}

/** What was being sent when we asked who sits here, with one tap to send it on. It goes where it was going, and is checked there as ever. */
export default function HeldForm() {
  const { held, to } = useLoaderData<typeof loader>()
  if (!held)
    return (
      <>
        <PageHeader title="Nothing waits here any more" lead="What you send waits for 15 minutes. After that it has to be written again." />
        <p>
          <LineLink to={to}>Back to the page</LineLink>
        </p>
      </>
    )
  return (
    <>
      <PageHeader title="Thank you, it is you" lead="What you were sending is still here, and not saved yet. One more tap sends it." />
      <Form method="post" action={held.path} reloadDocument className="stack">
        {held.fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <Button variant="next" wide icon="next">
          Send it now
        </Button>
        <LineLink to={to}>Don’t send it, go back to the page</LineLink>
      </Form>
    </>
  )
}
