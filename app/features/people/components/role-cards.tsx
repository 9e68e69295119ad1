import { sayDay } from '#app/shared/dates.ts'
import { roleWords } from '#app/shared/roles.ts'
import { Card } from '#app/ui/card.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import type { HeldRole } from '../queries/roles.server.ts'
import { sayReach, whenHeld } from '../role-reach.ts'

interface RoleCardsProps {
  roles: readonly HeldRole[]
  today: string
  /** Where a role that holds can be ended, if it may be. */
  endAt?: string | undefined
}

/** Each role as a plain card: what it is, where, for how long, and what it opens. */
export function RoleCards({ roles, today, endAt }: RoleCardsProps) {
  return roles.map((role) => (
    <Card key={role.id} as="article" labelledBy={`role-${role.id}`}>
      <h3 id={`role-${role.id}`}>{roleWords[role.kind].name}</h3>
      <p>
        {sayReach(role)}
        <br />
        <span className="quiet small">{sayTime(role, today)}</span>
      </p>
      <details>
        <summary>What this role opens</summary>
        <p>{roleWords[role.kind].opens}</p>
      </details>
      {endAt && whenHeld(role, today) !== 'past' && (
        <LineLink to={`${endAt}/${role.id}/ending`} about={`as ${roleWords[role.kind].short}`}>
          End this role
        </LineLink>
      )}
    </Card>
  ))
}

function sayTime({ startsOn, endsOn }: HeldRole, today: string) {
  const from = sayDay(startsOn, today)
  const held = whenHeld({ startsOn, endsOn }, today)
  if (endsOn === null) return held === 'coming' ? `From ${from}` : `Since ${from}`
  const until = sayDay(endsOn, today)
  return held === 'past' ? `Was so until ${until}` : `From ${from} until ${until}`
}
