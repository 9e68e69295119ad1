import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { judgeCheckInMove, type CheckInMove, type CheckInMover } from '../check-in-moves.ts'

/** What the commands of a check-in need to know of it and of the two who talk. */
export function findCheckInToChange(id: string) {
  return db()
    .selectFrom('check_in')
    .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['check_in.id', 'check_in.coaching_id', 'check_in.starts_at', 'check_in.other_at', 'check_in.channel', 'check_in.state'])
    .select(['check_in.shared_words', 'check_in.sequence', 'coaching.person_id', 'coaching.coach_id', 'coaching.experience_id'])
    .select(['coaching.ends_on', 'person.known_as', 'person.erased_at', 'coach.known_as as coach_known_as'])
    .where('check_in.id', '=', id)
    .executeTakeFirst()
}

export type CheckInToChange = NonNullable<Awaited<ReturnType<typeof findCheckInToChange>>>

export type Refused = { ok: false; reason: 'gone' | 'not_theirs' | 'too_late' | 'changed' | 'ended' }
export type Changed = { ok: true } | Refused

export const refused = (reason: Refused['reason']): Refused => ({ ok: false, reason })

interface Change {
  starts_at?: string
  other_at?: string | null
  channel?: CheckInToChange['channel']
  shared_words?: string | null
  held_at?: string
  state?: 'agreed'
}

/** After these, whatever was sent about the time before is no longer so, even if the same time comes back. */
const unsettling: CheckInMove[] = ['move', 'ask_again', 'cancel']

/**
 * Moves a check-in where the one table of moves allows it. A new time, an unsettled one and a calling off raise its
 * sequence, by which calendars and reminders know the newer one. Every command that changes a check-in goes through here, in its transaction.
 */
export async function changeCheckIn(act: Act, row: CheckInToChange, { move, set = {} }: { move: CheckInMove; set?: Change }) {
  const judged = judgeCheckInMove(move, { from: row.state, by: moverOf(act) })
  if (!judged.ok) return refused(judged.reason)
  const hasNewTime = set.starts_at !== undefined && set.starts_at !== row.starts_at
  const sequence = row.sequence + (hasNewTime || unsettling.includes(move) ? 1 : 0)
  const changed = { state: judged.to, ...set, sequence }
  await db().updateTable('check_in').set(changed).where('id', '=', row.id).execute()
  await audit(act, `check_in.${move}`, { kind: 'check_in', id: row.id })
  return { ok: true as const, row: { ...row, ...changed } }
}

/** A reply link acts as the person themselves. */
function moverOf({ as }: Act): CheckInMover {
  if (as === 'coach' || as === 'helper') return as
  return as === 'coachee' || as === 'self' ? 'coachee' : 'organiser'
}
