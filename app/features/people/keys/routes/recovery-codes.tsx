import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { tooMany } from '#app/server/limit.server.ts'
import { hasKeys } from '#app/server/second-keys.server.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Button } from '#app/ui/button.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { makeRecoveryCodes } from '../commands/recovery-codes.server.ts'
import { RecoverySheet } from '../components/recovery-sheet.tsx'
import { requireKeyWriter } from '../guards.server.ts'
import { listKeys } from '../queries/keys.server.ts'

export const meta = () => pageTitle('Recovery codes')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireKeyWriter(request)
  const { codes } = await listKeys(viewer.personId)
  return { left: codes.left, hasKeys: await hasKeys(viewer.personId), today: sayDay(dayOf(viewer.at)) }
}

/** Answers with the page itself: the codes are shown this once, so there is nowhere to be sent to. */
export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireKeyWriter(request)
  const made = await makeRecoveryCodes(act, viewer.personId)
  if (made.ok) return data({ codes: made.codes })
  if (made.reason === 'too_many') throw tooMany()
  return redirect('/me/keys', 303)
}

export default function RecoveryCodes() {
  const { left, hasKeys, today } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <>
      <BackLink to="/me/keys">My keys</BackLink>
      <PageHeader title="Recovery codes" lead="For the day your phone is lost or broken. Each code stands in for your second key, once." />
      {made ? (
        <RecoverySheet codes={made.codes} today={today} />
      ) : hasKeys ? (
        <Form method="post" className="stack">
          {left > 0 && <Notice title="New codes put the old ones out of use">Throw the old paper away then.</Notice>}
          <p>We show ten codes, and only this once. Have paper and a pen at hand, or a printer.</p>
          <Button variant="next" wide icon="next">
            Show me ten codes
          </Button>
        </Form>
      ) : (
        <>
          <p>They stand in for a second key, and you have none yet. Add one first.</p>
          <p>
            <LineLink to="/me/keys">My keys</LineLink>
          </p>
        </>
      )}
    </>
  )
}
