import { useLocation } from '@remix-run/react'
import { ButtonLink } from './button.tsx'
import { FireDrawing, PathDrawing } from './drawings.tsx'
import { errorWordsOf } from './error-words.ts'
import { PageHeader } from './page-header.tsx'

interface ErrorPageProps {
  status: number
  /** What the answer calls itself, where that says more than its status. */
  reason?: string | undefined
  /** A sentence of the page that stopped, said instead of the general one. */
  said?: string | undefined
  /** My own page, or the front door. */
  home: string
}

/** A page instead of the one asked for: what happened, what is kept, what to do. Needs nothing from any loader. */
export function ErrorPage({ status, reason, said, home }: ErrorPageProps) {
  const { title, what, now, way } = errorWordsOf(status, reason)
  const { pathname, search } = useLocation()
  return (
    <>
      <PageHeader title={title} />
      <div className="stack">
        <p>{said ?? what}</p>
        <p>{now}</p>
        <p className="row">
          {way === 'again' && (
            <ButtonLink to={pathname + search} reloadDocument variant="next" icon="again">
              Try again
            </ButtonLink>
          )}
          {way === 'sign-in' && (
            <ButtonLink to="/sign-in" variant="next">
              Sign in
            </ButtonLink>
          )}
          <ButtonLink to={home} reloadDocument variant={way === 'home' ? 'next' : 'plain'} icon="home">
            {home === '/' ? 'Go to the front page' : 'Go to my page'}
          </ButtonLink>
        </p>
        {status === 404 || status === 410 ? <PathDrawing /> : <FireDrawing />}
      </div>
    </>
  )
}
