import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listLateKeepers } from '#app/features/people/record-requests/queries/waiting.server.ts'
import { allow } from '#app/server/allow.server.ts'
import { findHealth } from '#app/server/health.server.ts'
import { dayOf, sayDayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount } from '#app/shared/words.ts'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Table } from '#app/ui/table.tsx'
import { HouseFacts } from '../components/house-facts.tsx'
import { RetentionTable } from '../components/retention-table.tsx'
import { listRetention, listSlots } from '../retention/queries.server.ts'

export const handle = { template: 'organiser', nav: 'today' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Machine room')

export async function loader({ request }: LoaderFunctionArgs) {
  const { act } = await allow(request, 'machine.read', { anywhere: true })
  return {
    health: await findHealth(act.at),
    retention: await listRetention(act.at),
    slots: await listSlots(),
    late: await listLateKeepers(dayOf(act.at)),
  }
}

export default function MachinePage() {
  const { health, retention, slots, late } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title="Machine room" lead="How the house does, and what it lets go by itself." />
      {health.status === 'ok' && <HouseFacts health={health} />}
      {late.length > 0 && (
        <section aria-labelledby="late" className="stack-small">
          <h2 id="late">Promised an answer about a record</h2>
          <ul>
            {late.map(({ id, name, count }) => (
              <li key={id}>
                <bdi>{name}</bdi>:{' '}
                {sayCount(count, { one: '# answer is past its day. Ask them.', other: '# answers are past their day. Ask them.' })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="let-go" className="stack-small">
        <h2 id="let-go">What goes by itself</h2>
        <p>
          A dry run: nothing goes by looking. It counts what each promise of the privacy page would let go on{' '}
          {sayDayTime(retention.tonight)}, and within 30 days of that, as things stand now.
        </p>
        <RetentionTable rules={retention.rules} />
        <LineLink to="/privacy">The privacy page, drawn from the same promises</LineLink>
      </section>
      <section aria-labelledby="timetable" className="stack-small">
        <h2 id="timetable">Timetable</h2>
        <p className="quiet">What runs at set times, and when its last turn was. Post and mixes are looked after all day.</p>
        <Table label="Lines of the timetable" caption="Each line of the timetable and its last turn" columns={['Line', 'Last turn']}>
          {slots.map(({ name, slotAt }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{sayDayTime(slotAt)}</td>
            </tr>
          ))}
        </Table>
        {slots.length === 0 && <p>Nothing has had its turn yet.</p>}
      </section>
    </>
  )
}
