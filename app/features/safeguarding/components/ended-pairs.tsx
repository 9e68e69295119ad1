import { Link } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import type { KeepApartRow } from '../queries/keep-aparts.server.ts'
import { PairName } from './pair-name.tsx'

/** Pairs that ended within the year. */
export function EndedPairs({ pairs, today }: { pairs: readonly KeepApartRow[]; today: string }) {
  return (
    <details>
      <summary>Ended within a year</summary>
      <ul className="stack-small">
        {pairs.map((pair) => (
          <li key={pair.id}>
            <Link to={`/keep-aparts/${pair.id}`}>
              <PairName pair={pair} />
            </Link>{' '}
            {pair.endedAt && <span className="quiet">ended {sayDay(dayOf(pair.endedAt), today)}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
