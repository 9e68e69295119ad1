import { dayOf, sayDay, sayTimeSpan } from '#app/shared/dates.ts'
import { NearLink } from '#app/ui/near-link.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import type { SessionRow } from '../queries/experience.server.ts'

interface SessionListProps {
  sessions: readonly SessionRow[]
  /** Whether each leads to its own page. */
  linked?: boolean
  now: string
}

/** The dated sessions, in order; of a call, the link to join it. */
export function SessionList({ sessions, linked = false, now }: SessionListProps) {
  return (
    <Steps ordered label="Sessions">
      {sessions.map(({ id, title, starts_at, ends_at, zone, where_words, join_link }) => (
        <StepItem
          key={id}
          icon={join_link ? 'phone' : 'plan'}
          done={ends_at < now}
          title={linked ? <NearLink to={`/gatherings/${id}`}>{title}</NearLink> : title}
          side={
            join_link &&
            ends_at >= now && (
              <a className="back" href={join_link} rel="noreferrer">
                Join the call<span className="hidden-words">: {title}</span>
              </a>
            )
          }
        >
          <time dateTime={starts_at}>
            {`${sayDay(dayOf(starts_at, zone), dayOf(now, zone))}, ${sayTimeSpan(starts_at, ends_at, zone)}`}
          </time>
          {where_words && <> · {where_words}</>}
        </StepItem>
      ))}
    </Steps>
  )
}
