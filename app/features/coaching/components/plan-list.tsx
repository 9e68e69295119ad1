import { Link } from '@remix-run/react'
import { dayOf, sayDayTime } from '#app/shared/dates.ts'
import { Moment, Timeline } from '#app/ui/timeline.tsx'
import { isComing } from '../check-in-moves.ts'
import { whenTalked } from '../check-in-times.ts'
import { channelWords, stateWords } from '../check-in-words.ts'
import type { CheckInRow } from '../queries/check-ins.server.ts'

/** Every talk of a plan along one line: what was, where we are, what is ahead. Each leads to its own page. */
export function PlanList({ checkIns, now }: { checkIns: CheckInRow[]; now: string }) {
  const next = checkIns.find(({ state, starts_at }) => isComing(state) && starts_at > now)
  return (
    <Timeline>
      {checkIns.map((checkIn) => (
        <Moment
          key={checkIn.id}
          at={dayOf(whenTalked(checkIn))}
          when={sayDayTime(whenTalked(checkIn))}
          state={checkIn === next ? 'now' : checkIn.state === 'held' ? 'kept' : undefined}
        >
          <Link to={`/check-ins/${checkIn.id}`}>
            {sayWhere(checkIn)}
            <span className="hidden-words">, {sayDayTime(whenTalked(checkIn))}</span>
          </Link>
          <span className="quiet"> {channelWords[checkIn.channel].choice}</span>
        </Moment>
      ))}
    </Timeline>
  )
}

function sayWhere({ state, asksAgain }: CheckInRow) {
  return asksAgain ? 'Another time is asked for' : stateWords[state]
}
