import { Card } from '#app/ui/card.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { FireDrawing } from '#app/ui/drawings.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { sayCount } from '#app/shared/words.ts'
import { kindWords, type PreparationKind } from '../preparation/preparation-kinds.ts'
import type { SessionRow } from '../queries/experience.server.ts'
import type { CohortVoice } from '../places/seats.ts'
import { CohortList } from './cohort-list.tsx'
import { SessionList } from './session-list.tsx'

interface ForCohortProps {
  mine: { placeId: string; next: { kind: PreparationKind; preparationId: string | null } | null } | null
  cohort: readonly { id: string; known_as: string; voice: CohortVoice }[]
  sessions: readonly SessionRow[]
  nights: number
  now: string
  /** It will not take place, so there is nothing left to do. */
  isCancelled: boolean
}

/** An experience as who is coming sees it: one thing to do, when and where, who else. Facilitators see the same. */
export function ExperienceForCohort({ mine, cohort, sessions, nights, now, isCancelled }: ForCohortProps) {
  const isOver = sessions.length > 0 && sessions.every(({ ends_at }) => ends_at < now)
  return (
    <div className="stack stack-large">
      {mine && !isCancelled && (isOver ? <WasPart placeId={mine.placeId} /> : <OneThing placeId={mine.placeId} next={mine.next} />)}
      {!isCancelled && (
        <section className="stack stack-small" aria-labelledby="when">
          <h2 id="when">When and where</h2>
          {nights > 0 && !isOver && (
            <p className="quiet">
              {sayCount(nights, { one: 'One night.', other: '# nights.' })} Who sleeps where is worked out once everyone has answered.
            </p>
          )}
          {sessions.length > 0 ? (
            <SessionList sessions={sessions} linked now={now} />
          ) : (
            <p className="quiet">The sessions are being planned.</p>
          )}
        </section>
      )}
      <section className="stack stack-small" aria-labelledby="with">
        <h2 id="with">{isOver ? 'Who was there' : 'Who you’ll be with'}</h2>
        <CohortList people={cohort} mine={mine?.placeId} amongThem />
        {mine && !isOver && !isCancelled && <LineLink to="keep-togethers">Wish to be with somebody</LineLink>}
      </section>
      <FireDrawing />
    </div>
  )
}

/** The days are behind them, so nothing is asked any more. */
function WasPart({ placeId }: { placeId: string }) {
  return (
    <Card labelledBy="one">
      <h2 id="one">You were part of it</h2>
      <p>What was said there is kept, and so is what came of it.</p>
      <LineLink to={`/places/${placeId}`}>Your place</LineLink>
    </Card>
  )
}

function OneThing({ placeId, next }: { placeId: string; next: { kind: PreparationKind; preparationId: string | null } | null }) {
  if (!next) {
    return (
      <Card labelledBy="one">
        <h2 id="one">You are ready</h2>
        <p>There is nothing left to sort out. We look forward to you.</p>
        <LineLink to={`/places/${placeId}`}>Your place</LineLink>
      </Card>
    )
  }
  const { title, about } = kindWords[next.kind]
  return (
    <Card variant="next" labelledBy="one">
      <p className="quiet small">
        <b>One thing to get ready</b>
      </p>
      <h2 id="one">{title}</h2>
      <p>{about}</p>
      <ButtonLink
        to={next.preparationId ? `/preparations/${next.preparationId}` : `/places/${placeId}/preparations`}
        variant="next"
        wide
        icon="next"
      >
        Tell us about it
      </ButtonLink>
      <LineLink to={`/places/${placeId}`}>Your place, and everything else</LineLink>
    </Card>
  )
}
