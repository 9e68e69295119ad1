import { Link } from '@remix-run/react'
import { sayDayTime } from '#app/shared/dates.ts'
import { Table } from '#app/ui/table.tsx'
import { writeAuditAsked, type AuditAsked } from '../audit/audit-asked.ts'
import type { AuditEntry } from '../audit/queries.server.ts'

/** Entries of the audit. A person’s name leads to what they did, a record’s number to all that was done to it. */
export function AuditTable({ entries, asked }: { entries: AuditEntry[]; asked: AuditAsked }) {
  return (
    <Table
      label="Entries"
      caption="What was done, by whom, when and to which record"
      columns={['When', 'Who', 'Did', 'To which record', 'Why']}
    >
      {entries.map(({ at, whoId, whoName, actingAs, did, aboutKind, aboutId, why }, line) => (
        <tr key={line}>
          <th scope="row">{sayDayTime(at)}</th>
          <td>
            {whoId ? (
              <Link to={writeAuditAsked(asked, { who: whoId })}>
                <bdi>{whoName ?? 'Somebody erased'}</bdi>
              </Link>
            ) : (
              'Nobody'
            )}
            <br />
            <span className="quiet small">{actingAs === 'system' ? 'the timetable' : actingAs.replaceAll('_', ' ')}</span>
          </td>
          <td>
            <code>{did}</code>
          </td>
          <td>
            <Link to={writeAuditAsked(asked, { kind: aboutKind, id: aboutId })}>
              {aboutKind.replaceAll('_', ' ')} <code>{aboutId.slice(0, 8)}</code>
            </Link>
          </td>
          <td>{why}</td>
        </tr>
      ))}
    </Table>
  )
}
