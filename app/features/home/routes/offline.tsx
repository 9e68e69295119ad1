import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { allowAnyone } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const handle = { template: 'participant', scripts: false } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('No signal')

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  return null
}

/** What stands there when the signal is gone. */
export default function OfflinePage() {
  return (
    <>
      <PageHeader title="No signal just now" />
      <Notice variant="phone" icon="offline" title="Keep this page open.">
        A page that could not be sent is still in your browser: go back to it, and press its button again when the signal is back. Sent
        twice, it counts once.
      </Notice>
      <ButtonLink to="/today" variant="next">
        Try again
      </ButtonLink>
    </>
  )
}
