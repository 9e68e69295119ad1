import { ButtonLink } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import type { CheckInState } from '../check-in-words.ts'

interface CheckInActionsProps {
  id: string
  state: CheckInState
  asksAgain: boolean
  isPast: boolean
  name: string
}

/** What a coach can do about a check-in that is still to come or to be settled. The one next thing is yellow. */
export function CoachActions({ id, state, asksAgain, isPast, name }: CheckInActionsProps) {
  const to = (page: string) => `/check-ins/${id}/${page}`
  const mayNote = state === 'agreed' || isPast
  return (
    <nav className="stack no-print" aria-label="This check-in">
      {asksAgain && (
        <p>
          <ButtonLink to={to('time')} variant="next" icon="next">
            Offer other times
          </ButtonLink>
        </p>
      )}
      {!asksAgain && (
        <p>
          <ButtonLink to={to(mayNote ? 'record' : 'time')} variant="next" icon="next">
            {mayNote ? 'Start with the last small step' : `Ask ${name} about the time`}
          </ButtonLink>
        </p>
      )}
      <p className="row">
        {state === 'offered' && <LineLink to={to('agreement')}>Note what {name} said</LineLink>}
        {!mayNote && <LineLink to={to('record')}>You talked already</LineLink>}
        {mayNote && <LineLink to={to('time')}>Move it</LineLink>}
        <LineLink to={to('miss')}>Couldn’t make it</LineLink>
        <LineLink to={to('cancellation')}>Call it off</LineLink>
      </p>
    </nav>
  )
}

/** What the person can do about an agreed check-in. Moving it needs no reason. */
export function CoacheeActions({ id, mayCallOff }: { id: string; mayCallOff: boolean }) {
  return (
    <p className="row no-print">
      <LineLink to={`/check-ins/${id}/agreement`}>Ask for another time</LineLink>
      {mayCallOff && <LineLink to={`/check-ins/${id}/cancellation`}>Call it off</LineLink>}
    </p>
  )
}
