import { sayDayTime } from '#app/shared/dates.ts'
import { Table } from '#app/ui/table.tsx'
import type { RetentionRule } from '../retention/queries.server.ts'

const columns = [
  'What goes',
  { label: 'Tonight', end: true },
  { label: 'Within 30 days', end: true },
  'Last ran',
  { label: 'Went then', end: true },
  'What was promised',
]

/** Each job that lets go: what it promises, what it would take, and what it took. Counts that would tell of somebody are left out. */
export function RetentionTable({ rules }: { rules: RetentionRule[] }) {
  return (
    <Table label="Jobs of the night" caption="What each retention job would let go, and what it let go last" columns={columns}>
      {rules.map(({ job, promises, tonight, inAMonth, ranAt, went }) => (
        <tr key={job}>
          <th scope="row">
            {job[0]?.toUpperCase()}
            {job.slice(1)}
          </th>
          <td className="end num">{tonight ?? '–'}</td>
          <td className="end num">{inAMonth ?? '–'}</td>
          <td>{ranAt ? sayDayTime(ranAt) : 'Not yet'}</td>
          <td className="end num">{went ?? '–'}</td>
          <td className="small">
            {promises.map((words) => (
              <p key={words}>{words}</p>
            ))}
            {tonight === null && <p className="quiet">Not counted here: the safeguarding lead’s alone to know.</p>}
          </td>
        </tr>
      ))}
    </Table>
  )
}
