import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { isComing } from '../check-in-moves.ts'
import type { CheckInRow } from '../queries/check-ins.server.ts'
import { sayTimes } from '../shown-check-in.ts'

interface NextTalkProps {
  checkIns: CheckInRow[]
  isCoach: boolean
  coachingId: string
  now: string
}

/** The talk that comes next, on top; without one, the coach’s next thing is to offer a time. */
export function NextTalk({ checkIns, isCoach, coachingId, now }: NextTalkProps) {
  const next = checkIns.find(({ state, starts_at, other_at }) => isComing(state) && (other_at ?? starts_at) > now)
  const offer = `/coachings/${coachingId}/check-ins/new`
  if (!next && !isCoach) return null
  return (
    <Card variant="next" labelledBy="next-talk">
      <h2 id="next-talk">{next ? 'Next talk' : 'No next talk yet'}</h2>
      {next && <p>{sayTimes(next)}</p>}
      {next && <p className="quiet">{sayHowItStands(next, isCoach)}</p>}
      <p className="row">
        {next && (
          <ButtonLink to={`/check-ins/${next.id}`} variant="next">
            {next.state === 'offered' && !isCoach ? 'Say what suits you' : 'Open it'}
          </ButtonLink>
        )}
        {isCoach && (
          <ButtonLink to={offer} variant={next ? 'plain' : 'next'}>
            {next ? 'Offer one more' : 'Offer two times'}
          </ButtonLink>
        )}
      </p>
    </Card>
  )
}

function sayHowItStands({ state, asksAgain }: CheckInRow, isCoach: boolean) {
  if (asksAgain) return isCoach ? 'Another time is asked for.' : 'You asked for another time.'
  return state === 'agreed' ? 'Agreed.' : 'No time agreed yet.'
}
