import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allow } from '#app/server/allow.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { LooksOfADay } from '../components/looks-of-a-day.tsx'
import { listReaders } from '../privacy/queries.server.ts'

export const handle = { template: 'participant', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Who looked')

export async function loader({ request }: LoaderFunctionArgs) {
  const { personId } = await requireViewer(request)
  const { act } = await allow(request, 'account.own', { personId })
  return { today: dayOf(act.at), days: await listReaders(personId) }
}

export default function MyReadersPage() {
  const { today, days } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/me">My page</BackLink>
      <PageHeader title="Who looked" lead="Who opened how to reach you, or what you need so that you can come. Only you see this page." />
      {days.length === 0 ? (
        <Empty drawing="tent" title="Nobody has looked">
          When somebody does, their name is here, with the day.
        </Empty>
      ) : (
        <div className="stack">
          {days.map(({ on, lines }) => (
            <LooksOfADay key={on} when={sayDay(on, today)} lines={lines} />
          ))}
        </div>
      )}
      <section aria-labelledby="who-can" className="stack-small">
        <h2 id="who-can">Who can read what</h2>
        <ul>
          <li>What you and your coach write down is for the two of you. Your coach reads it with you, so it is not in this list.</li>
          <li>What you share with somebody by name, they can read. What you keep for yourself, nobody else can.</li>
          <li>If somebody opens the same thing again within an hour, it counts once.</li>
          <li>We keep this list for two years. Nobody can change it.</li>
        </ul>
        <p>Something here puzzles you? Ask about it, and a person answers you by name.</p>
        <LineLink to="/me/record#asked">Ask about my record</LineLink>
      </section>
    </>
  )
}
