import { sayDayTime } from '#app/shared/dates.ts'
import { Table } from '#app/ui/table.tsx'
import type { RetentionRule } from '../retention/queries.server.ts'

const columns = [
  'Promise',
  { label: 'Tonight', end: true },
  { label: 'Within 30 days', end: true },
  'Last ran',
  { label: 'Went then', end: true },
]

/** Each job that lets go: what it promises, what it would take, and what it took. Counts that would tell of somebody are left out. */
export function RetentionTable({ rules }: { rules: RetentionRule[] }) {
  return (
    <Table label="What goes by itself" caption="What each retention job would let go, and what it let go last" columns={columns}>
      {rules.map(({ job, promises, tonight, inAMonth, ranAt, went }) => (
        <tr key={job}>
          <th scope="row">
            {job[0]?.toUpperCase()}
            {job.slice(1)}
            {promises.map((words) => (
              <span key={words} className="quiet small promise">
                {words}
              </span>
            ))}
          </th>
          {tonight === null || inAMonth === null ? (
            <>
              <td className="end">–</td>
              <td className="end">–</td>
              <td>{ranAt ? sayDayTime(ranAt) : 'Not yet'}</td>
              <td className="end small quiet">Not counted here</td>
            </>
          ) : (
            <>
              <td className="end num">{tonight}</td>
              <td className="end num">{inAMonth}</td>
              <td>{ranAt ? sayDayTime(ranAt) : 'Not yet'}</td>
              <td className="end num">{went ?? '–'}</td>
            </>
          )}
        </tr>
      ))}
    </Table>
  )
}
