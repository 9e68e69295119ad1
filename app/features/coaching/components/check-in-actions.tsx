import { ButtonLink } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import type { CheckInState } from '../check-in-words.ts'

interface CoachActionsProps {
  checkIn: { id: string; state: CheckInState; asksAgain: boolean }
  /** Its time has come: there is something to write down. */
  isPast: boolean
  isAsked: boolean
  hasLastStep: boolean
  name: string
}

/** What a coach can do about a check-in that is still to come or to be settled. The one next thing is yellow. */
export function CoachActions({ checkIn: { id, state, asksAgain }, isPast, isAsked, hasLastStep, name }: CoachActionsProps) {
  const record = { page: 'record', words: hasLastStep ? 'Start with the last small step' : 'Write down the talk' }
  const answer = { page: 'agreement', words: `Note what ${name} said` }
  const ask = { page: 'time', words: asksAgain ? 'Offer other times' : `Ask ${name} about the time` }
  const move = { page: 'time', words: 'Move it' }
  const mayNote = state === 'agreed' || isPast
  const next = mayNote && !asksAgain ? record : isAsked && !asksAgain ? answer : ask
  const others = [
    ...(state === 'offered' ? [answer] : []),
    ...(next === ask ? [] : [move]),
    ...(mayNote ? [record] : [{ page: 'record', words: 'You talked already' }]),
    { page: 'miss', words: 'Couldn’t make it' },
    { page: 'cancellation', words: 'Call it off' },
  ]
  return (
    <nav className="stack no-print" aria-label="This check-in">
      <p>
        <ButtonLink to={`/check-ins/${id}/${next.page}`} variant="next" icon="next">
          {next.words}
        </ButtonLink>
      </p>
      <p className="row">
        {others
          .filter(({ page }) => page !== next.page)
          .map(({ page, words }) => (
            <LineLink key={page} to={`/check-ins/${id}/${page}`}>
              {words}
            </LineLink>
          ))}
      </p>
    </nav>
  )
}

interface CoacheeActionsProps {
  id: string
  asksAgain: boolean
  /** A helper answers for a time, and calls nothing off. */
  mayCallOff: boolean
}

/** What the person can do about a time. Moving it needs no reason. */
export function CoacheeActions({ id, asksAgain, mayCallOff }: CoacheeActionsProps) {
  return (
    <p className="row no-print">
      <LineLink to={`/check-ins/${id}/agreement`}>{asksAgain ? 'Choose one of these times after all' : 'Ask for another time'}</LineLink>
      {mayCallOff && <LineLink to={`/check-ins/${id}/cancellation`}>Call it off</LineLink>}
    </p>
  )
}
