import { sayChoice } from '#app/shared/words.ts'
import { PersonLine } from '#app/ui/person-line.tsx'
import { Table } from '#app/ui/table.tsx'
import { sayName } from '../person-words.ts'
import type { listPhones } from '../queries/phone-list.server.ts'
import { safeWords, type ContactKind } from '../safe-contact.ts'
import { NumberLink } from './number-link.tsx'

type PhoneRow = Awaited<ReturnType<typeof listPhones>>['rows'][number]

const otherWords: Record<ContactKind, string> = { phone: 'by phone', email: 'by e-mail', post: 'by letter' }

/** Numbers to ring, for paper and for thumbs. What is safe stands beside each. */
export function PhoneTable({ rows }: { rows: readonly PhoneRow[] }) {
  return (
    <Table label="Numbers" caption="People and their phone numbers" columns={['Person', 'Phone', 'When and how']}>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <PersonLine name={sayName(row)} voice={row.voice} />
          </th>
          <td className="num">{row.phones.length === 0 ? <NoPhone others={row.others} /> : row.phones.map(showNumber)}</td>
          <td>{row.reachWords}</td>
        </tr>
      ))}
    </Table>
  )
}

/** What is safe stands in the same cell as the number, so that no narrow screen and no scissors part them. */
function showNumber({ id, kind, address, safe }: PhoneRow['phones'][number]) {
  const words = safeWords(kind, safe)
  return (
    <div key={id}>
      {address ? <NumberLink number={address} /> : <p>Number left out</p>}
      {words && (
        <p>
          <b>{words}</b>
        </p>
      )}
    </div>
  )
}

function NoPhone({ others }: { others: readonly ContactKind[] }) {
  return (
    <span className="quiet">{others.length === 0 ? 'No number' : `No number; ${sayChoice(others.map((kind) => otherWords[kind]))}`}</span>
  )
}
