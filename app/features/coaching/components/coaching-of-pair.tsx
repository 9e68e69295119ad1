import { sayDay } from '#app/shared/dates.ts'
import { Card } from '#app/ui/card.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { isGoingOn } from '../coaching-terms.ts'
import type { CheckInRow } from '../queries/check-ins.server.ts'
import type { Step } from '../queries/words.server.ts'
import { NextTalk } from './next-talk.tsx'
import { PlanList } from './plan-list.tsx'
import { StepList } from './step-list.tsx'

interface CoachingOfPairProps {
  coaching: { id: string; personName: string; coachName: string; ends_on: string | null }
  why: string | null
  steps: Step[]
  checkIns: CheckInRow[]
  isCoach: boolean
  today: string
  now: string
}

/** A coaching as its two see it: why, the small steps so far, the plan. */
export function CoachingOfPair({ coaching, why, steps, checkIns, isCoach, today, now }: CoachingOfPairProps) {
  const { id, personName, ends_on } = coaching
  const goesOn = isGoingOn(coaching, today)
  return (
    <>
      {goesOn && <NextTalk checkIns={checkIns} isCoach={isCoach} coachingId={id} now={now} />}
      <Card labelledBy="why">
        <h2 id="why">{isCoach ? `What ${personName} wants from this` : 'What I want from this'}</h2>
        {why ? <blockquote dir="auto">{why}</blockquote> : <p className="quiet">Nothing written yet. It can wait, and it can change.</p>}
        {goesOn && (
          <LineLink to="why" icon="pencil">
            {why ? 'Change these words' : 'Write it down'}
          </LineLink>
        )}
      </Card>
      <section className="stack" aria-labelledby="steps">
        <h2 id="steps">Small steps so far</h2>
        {steps.length === 0 ? (
          <p className="quiet">None yet. Each talk ends with one small step, or with none.</p>
        ) : (
          <StepList steps={steps} today={today} />
        )}
      </section>
      <section className="stack" aria-labelledby="talks">
        <h2 id="talks">Talks</h2>
        {checkIns.length === 0 && <p className="quiet">None planned yet.</p>}
        <PlanList checkIns={checkIns} now={now} />
      </section>
      {goesOn ? (
        <p className="no-print">
          <LineLink to="ending">End this</LineLink>
        </p>
      ) : (
        <p className="quiet">It ended on {sayDay(ends_on ?? today, today)}.</p>
      )}
    </>
  )
}
