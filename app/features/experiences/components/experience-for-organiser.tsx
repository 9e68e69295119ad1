import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { NearLink } from '#app/ui/near-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { sayCount } from '#app/shared/words.ts'
import { isBeforeFollowing, isOpenToEdit, whereSentences, whereWords, type ExperienceState, type WhereWeAre } from '../experience-states.ts'
import { nextStepWords, type NextStep } from '../next-for-organiser.ts'
import type { CohortVoice, VoiceSoFar } from '../places/seats.ts'
import type { SessionRow } from '../queries/experience.server.ts'
import { CohortList } from './cohort-list.tsx'
import { MixSoFar } from './mix-so-far.tsx'
import { SessionList } from './session-list.tsx'

interface ForOrganiserProps {
  id: string
  state: ExperienceState
  stateWords: string | null
  where: WhereWeAre
  next: NextStep
  lines: readonly VoiceSoFar[]
  seats: number
  /** Where it was brought together with others, and so stays as it was. */
  broughtInto: { id: string; name: string } | null
  hasOneVoice: boolean
  cohort: readonly { id: string; known_as: string; voice: CohortVoice }[]
  sessions: readonly SessionRow[]
  nights: number
  now: string
}

/** An experience as its organiser sees it: the next step, who is coming, the sessions; beside it the mix and the rest of the work. */
export function ExperienceForOrganiser({
  id,
  state,
  stateWords,
  where,
  next,
  lines,
  seats,
  broughtInto,
  hasOneVoice,
  cohort,
  sessions,
  nights,
  now,
}: ForOrganiserProps) {
  const at = (path: string) => `/experiences/${id}${path}`
  const accepted = cohort.length
  const mayChange = broughtInto === null
  return (
    <div className="work work-aside">
      <div className="stack stack-large">
        {broughtInto && (
          <Notice title="Brought together with others.">
            <>
              It went on as <NearLink to={`/experiences/${broughtInto.id}`}>{broughtInto.name}</NearLink>, and stays as it was, to look at.
            </>
          </Notice>
        )}
        {next !== 'none' && (
          <Card variant="next" labelledBy="next">
            <h2 id="next">{nextStepWords[next].title}</h2>
            <p>{nextStepWords[next].about}</p>
            <p>
              <ButtonLink to={at(nextStepWords[next].path)} variant="next" icon="next">
                {nextStepWords[next].button}
              </ButtonLink>
            </p>
          </Card>
        )}
        <section className="stack stack-small" aria-labelledby="sessions">
          <h2 id="sessions">Sessions</h2>
          {nights > 0 && (
            <p className="quiet">{sayCount(nights, { one: 'One night.', other: '# nights.' })} Rooms come once people have said yes.</p>
          )}
          {sessions.length > 0 ? <SessionList sessions={sessions} linked now={now} /> : <p className="quiet">None planned yet.</p>}
          {mayChange && isBeforeFollowing(state) && next !== 'plan' && <LineLink to={at('/typical-sessions')}>Plan more sessions</LineLink>}
        </section>
        <section className="stack stack-small" aria-labelledby="coming">
          <h2 id="coming">Who is coming</h2>
          <CohortList people={cohort} />
        </section>
      </div>
      <aside className="aside stack stack-large">
        <section className="stack stack-small" aria-labelledby="where">
          <h2 id="where">{whereWords[where]}</h2>
          <p>{whereSentences[where]}</p>
          {stateWords && state !== 'cancelled' && <p className="quiet">{stateWords}</p>}
          {state === 'inviting' && <LineLink to={at('/settling')}>Settle who is coming</LineLink>}
        </section>
        <section className="stack stack-small" aria-labelledby="mix">
          <h2 id="mix">The mix so far</h2>
          <p className="quiet">
            {sayCount(seats, { one: `${accepted} of # place is taken.`, other: `${accepted} of # places are taken.` })}
          </p>
          <MixSoFar lines={lines} />
          <LineLink to={at('/targets')}>Hoped for, asked, came</LineLink>
        </section>
        {mayChange && <ChangeIt at={at} state={state} hasOneVoice={hasOneVoice} />}
      </aside>
    </div>
  )
}

function ChangeIt({ at, state, hasOneVoice }: { at: (path: string) => string; state: ExperienceState; hasOneVoice: boolean }) {
  return (
    <section className="stack stack-small" aria-labelledby="more">
      <h2 id="more">Change it</h2>
      {isOpenToEdit(state) && (
        <p>
          <LineLink to={at('/edit')}>Name, purpose, dates and hopes</LineLink>
        </p>
      )}
      {isBeforeFollowing(state) && (
        <p>
          <LineLink to={at('/keep-togethers')}>Who stays together</LineLink>
        </p>
      )}
      {isBeforeFollowing(state) && !hasOneVoice && (
        <p>
          <LineLink to={at('/lineage')}>Bring groups together here</LineLink>
        </p>
      )}
      {isBeforeFollowing(state) && (
        <p>
          <LineLink to={at('/cancellation')}>Cancel this experience</LineLink>
        </p>
      )}
    </section>
  )
}
