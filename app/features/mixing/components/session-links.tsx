import { Link } from '@remix-run/react'

/** The sessions of a mix, to look at one after the other. */
export function SessionLinks({
  sessions,
  shown,
}: {
  sessions: readonly { id: string; title: string; path: string }[]
  shown: string | null
}) {
  if (sessions.length < 2) return null
  return (
    <nav aria-label="Sessions of this mix">
      <ul className="row choosing">
        {sessions.map(({ id, title, path }) => (
          <li key={id}>
            <Link to={path} className="button button-quiet" aria-current={id === shown ? 'true' : undefined} preventScrollReset>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
