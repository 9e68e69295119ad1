import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { requireDelivery } from '../guards.server.ts'
import { listLetters } from '../queries/letters.server.ts'

export const meta = () => pageTitle('Letters')
export const handle = { template: 'sheet', nav: 'people' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { act, viewer } = await requireDelivery(request)
  return { letters: await listLetters(act, viewer), on: sayDay(dayOf(viewer.at), '') }
}

export default function Letters() {
  const { letters, on } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/delivery">Messages</BackLink>
      <h1 className={letters.length > 0 ? 'no-print' : undefined}>Letters</h1>
      {letters.length === 0 ? (
        <Empty title="No letter to print">When somebody is written to by letter, it lies here.</Empty>
      ) : (
        <p className="no-print">Print this page from your browser, each letter on a sheet of its own. Then press “Printed and posted”.</p>
      )}
      {letters.map(({ id, name, address, paragraphs }) => (
        <article key={id} className="sheet stack">
          <address>
            <bdi>{name}</bdi>
            <br />
            {address.split('\n').map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
          </address>
          <p className="quiet">{on}</p>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </article>
      ))}
    </>
  )
}
