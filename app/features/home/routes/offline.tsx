import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { allowAnyone } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PhoneScript } from '#app/ui/on-this-phone.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { LeftOnPhone } from '../components/left-on-phone.tsx'

export const handle = { template: 'participant' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('No signal')

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  return null
}

/** What stands there when the signal is gone. Kept on phones as nobody in particular sees it. */
export default function OfflinePage() {
  return (
    <>
      <PageHeader title="No signal just now" />
      <LeftOnPhone />
      <div className="stack" data-leaving="no">
        <Notice icon="offline" title="Your pages in the room still open.">
          Go back to what you wrote on, and carry on writing: it is kept until the signal is back. A form of another page that could not be
          sent is still in your browser. Go back to it, and press its button again. Sent twice, it counts once.
        </Notice>
        <ButtonLink to="/today" variant="next" reloadDocument>
          Try again
        </ButtonLink>
      </div>
      <PhoneScript />
    </>
  )
}
