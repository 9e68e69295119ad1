import { Link } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { scopeWords } from '../keep-apart-words.ts'
import type { KeepApartRow } from '../queries/keep-aparts.server.ts'
import { isDue } from '../review-days.ts'
import { PairName } from './pair-name.tsx'

interface PairsTableProps {
  pairs: readonly KeepApartRow[]
  /** Pairs that are both asked to one experience, by id, with its name. */
  both: readonly { id: string; name: string }[]
  /** Pairs of whom somebody noted that they stay together, by id. */
  together: readonly string[]
  today: string
}

/** Who is kept apart from whom, how far, and when it is looked at again. Why is on the page of each. */
export function PairsTable({ pairs, both, together, today }: PairsTableProps) {
  return (
    <Table
      label="Pairs"
      caption="Who is kept apart, those to look at again first"
      columns={['Who', 'How far', 'Look at it again', 'Since']}
    >
      {pairs.map((pair) => (
        <tr key={pair.id}>
          <th scope="row">
            <Link to={`/keep-aparts/${pair.id}`}>
              <PairName pair={pair} />
            </Link>
          </th>
          <td>
            {scopeWords[pair.scope].label}
            {both
              .filter(({ id }) => id === pair.id)
              .map(({ name }) => (
                <p key={name} className="small">
                  <Tag variant="care">Both are asked to {name}</Tag>
                </p>
              ))}
            {together.includes(pair.id) && (
              <p className="small">
                <Tag variant="care">Noted to stay together</Tag>
              </p>
            )}
          </td>
          <td>{isDue(pair, today) ? <Tag variant="now">Due since {sayDay(pair.reviewOn, today)}</Tag> : sayDay(pair.reviewOn, today)}</td>
          <td className="quiet">
            {sayDay(dayOf(pair.madeAt), today)} · <bdi>{pair.byKnownAs}</bdi>
          </td>
        </tr>
      ))}
    </Table>
  )
}
