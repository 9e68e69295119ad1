import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/server/viewer.server.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { sayCount, startWithCount } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { WaitingList } from '../components/waiting-list.tsx'
import { isOrganiser } from '../today/is-organiser.ts'
import { listToday } from '../today/queries.server.ts'

export const handle = { template: wideForSome, nav: 'today' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Today')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return { today: dayOf(viewer.at), isWide: isOrganiser(viewer.roles), ...(await listToday(viewer)) }
}

export default function TodayPage() {
  const { today, items, more, isWide } = useLoaderData<typeof loader>()
  const [first] = items
  if (!first) return <NobodyWaits today={today} />
  if (!isWide) return <OneThing today={today} item={first} rest={items.slice(1)} />
  return (
    <>
      <PageHeader
        kicker={sayDay(today)}
        title={startWithCount(items.length + more, {
          one: '# thing is waiting for a word from you',
          other: '# things are waiting for a word from you',
        })}
        lead="Longest wait first. When it’s done it goes; when it’s empty, you’re finished."
      />
      <WaitingList items={items} today={today} />
      {more > 0 && <p className="quiet">{sayCount(more, { one: 'And # more, after these.', other: 'And # more, after these.' })}</p>}
    </>
  )
}

function NobodyWaits({ today }: { today: string }) {
  return (
    <>
      <PageHeader kicker={sayDay(today)} title="Today" />
      <Empty drawing="fire" title="Nobody is waiting">
        Put the kettle on.
      </Empty>
    </>
  )
}

interface OneThingProps {
  today: string
  item: WaitingItem
  rest: WaitingItem[]
}

/** One thing is enough for one day; the others are there for who wants them. */
function OneThing({ today, item, rest }: OneThingProps) {
  return (
    <>
      <PageHeader kicker={sayDay(today)} title="One thing today" />
      <Card variant="next" labelledBy="one-thing">
        <h2 id="one-thing">{item.title}</h2>
        <p>{item.quiet}</p>
        <ButtonLink to={item.to} variant="next" wide>
          {item.action}
        </ButtonLink>
      </Card>
      {rest.length > 0 && (
        <details>
          <summary>There is more, if you want it</summary>
          <ul className="stack">
            {rest.map(({ id, title, to }) => (
              <li key={id}>
                <Link to={to}>{title}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
