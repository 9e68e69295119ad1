import { Link } from '@remix-run/react'
import { LineLink } from '#app/ui/line-link.tsx'
import type { TieShown } from '../queries/ties.server.ts'
import { sayName } from '../person-words.ts'
import { tieWords } from '../tie-words.ts'

/** Who knows whom, in a line each; `endAt` is the page below which each can be ended. */
export function PersonTies({ ties, endAt }: { ties: readonly TieShown[]; endAt?: string | undefined }) {
  return (
    <ul>
      {ties.map(({ id, kind, side, other, mayEnd }) => (
        <li key={id}>
          {other ? <Other {...other} /> : <span className="quiet">Somebody outside your area</span>}
          <span className="quiet"> · {tieWords[kind][side]}</span>
          {endAt && mayEnd && other && (
            <LineLink to={`${endAt}/${id}/ending`} about={`with ${other.knownAs}`}>
              It is no longer so
            </LineLink>
          )}
        </li>
      ))}
    </ul>
  )
}

function Other({ to, ...name }: NonNullable<TieShown['other']>) {
  return <bdi>{to ? <Link to={to}>{sayName(name)}</Link> : sayName(name)}</bdi>
}
