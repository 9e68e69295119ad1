import { Link } from '@remix-run/react'
import type { TieShown } from '../queries/ties.server.ts'
import { sayName } from '../person-words.ts'
import { tieWords } from '../tie-words.ts'

/** Who knows whom, in a line each. */
export function PersonTies({ ties }: { ties: readonly TieShown[] }) {
  return (
    <ul>
      {ties.map(({ id, kind, side, other }) => (
        <li key={id}>
          {other ? <Other {...other} /> : <span className="quiet">Somebody outside your area</span>}
          <span className="quiet"> · {tieWords[kind][side]}</span>
        </li>
      ))}
    </ul>
  )
}

function Other({ to, ...name }: NonNullable<TieShown['other']>) {
  return <bdi>{to ? <Link to={to}>{sayName(name)}</Link> : sayName(name)}</bdi>
}
