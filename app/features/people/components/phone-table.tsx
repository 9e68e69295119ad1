import { sayChoice } from '#app/shared/words.ts'
import { PersonLine } from '#app/ui/person-line.tsx'
import { Table } from '#app/ui/table.tsx'
import { sayName } from '../person-words.ts'
import type { listPhones } from '../queries/phone-list.server.ts'
import { safeWords, type ContactKind } from '../safe-contact.ts'

type PhoneRow = Awaited<ReturnType<typeof listPhones>>['rows'][number]

const otherWords: Record<ContactKind, string> = { phone: 'by phone', email: 'by e-mail', post: 'by letter' }

/** Numbers to ring, for paper and for thumbs. What is safe stands beside each. */
export function PhoneTable({ rows }: { rows: readonly PhoneRow[] }) {
  return (
    <Table label="Numbers" caption="People and their phone numbers" columns={['Person', 'Phone', 'Mind', 'When and how']}>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <PersonLine name={sayName(row)} voice={row.voice} />
          </th>
          <td className="num">{row.phones.length === 0 ? <NoPhone others={row.others} /> : row.phones.map(showNumber)}</td>
          <td>
            {row.phones.map(({ id, kind, safe }) => (
              <p key={id}>
                <b>{safeWords(kind, safe)}</b>
              </p>
            ))}
          </td>
          <td>{row.reachWords}</td>
        </tr>
      ))}
    </Table>
  )
}

function showNumber({ id, address }: PhoneRow['phones'][number]) {
  if (!address) return <p key={id}>Number left out</p>
  return (
    <p key={id}>
      <a href={`tel:${address.replace(/[^+\d]/g, '')}`}>
        <bdi dir="ltr">{address}</bdi>
      </a>
    </p>
  )
}

function NoPhone({ others }: { others: readonly ContactKind[] }) {
  return (
    <span className="quiet">{others.length === 0 ? 'No number' : `No number; ${sayChoice(others.map((kind) => otherWords[kind]))}`}</span>
  )
}
