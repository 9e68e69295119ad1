import { Link } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { Moment, Timeline } from '#app/ui/timeline.tsx'
import { whenTalked } from '../check-in-times.ts'
import { stateWords } from '../check-in-words.ts'
import type { CheckInRow } from '../queries/check-ins.server.ts'

/** The last few talks before this one, the newest first. */
export function SoFar({ checkIns, here, today }: { checkIns: CheckInRow[]; here: string; today: string }) {
  const at = checkIns.findIndex(({ id }) => id === here)
  const past = checkIns
    .slice(0, at)
    .filter(({ state }) => state === 'held' || state === 'missed')
    .reverse()
    .slice(0, 5)
  const current = checkIns[at]
  return (
    <section className="stack stack-small" aria-labelledby="so-far">
      <h2 id="so-far">So far</h2>
      <Timeline>
        {[...(current ? [current] : []), ...past].map((checkIn) => (
          <Moment
            key={checkIn.id}
            at={dayOf(whenTalked(checkIn))}
            when={sayDay(dayOf(whenTalked(checkIn)), today)}
            state={checkIn.id === here ? 'now' : checkIn.state === 'held' ? 'kept' : undefined}
          >
            {checkIn.id === here ? 'This one' : <Link to={`/check-ins/${checkIn.id}`}>{stateWords[checkIn.state]}</Link>}
          </Moment>
        ))}
      </Timeline>
    </section>
  )
}
