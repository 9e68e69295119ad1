import { audit } from '#app/server/audit.server.ts'
import { env } from '#app/server/env.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { isGoingOn } from '../coaching-terms.ts'
import { changeCheckIn, findCheckInToChange } from './change-check-in.server.ts'
import { tellUnsettled } from './tell-calendars.server.ts'
import { takeBackMessages } from './tell-pair.server.ts'

/**
 * Ends a coaching today, without a reason: the check-ins ahead are called off and whoever did not end it is told. What
 * was written stays the person's; the coach may read it for 30 days. Ending twice is ending once.
 */
export function endCoaching(act: Act, { coachingId }: { coachingId: string }) {
  return transaction(async () => {
    const today = dayOf(act.at)
    const coaching = await findPair(coachingId)
    if (!coaching || !isGoingOn(coaching, today)) return
    const coming = await listComing(coachingId, act.at)
    if (coaching.ends_on === today && coming.length === 0) return
    await db().updateTable('coaching').set({ ends_on: today }).where('id', '=', coachingId).execute()
    for (const { id } of coming) {
      const row = await findCheckInToChange(id)
      if (!row) continue
      const changed = await changeCheckIn(act, row, { move: 'cancel', set: { shared_words: null } })
      await takeBackMessages(act, row)
      if (changed.ok) await tellUnsettled(act, changed.row, { before: row, but: null })
    }
    await audit(act, 'coaching.end', { kind: 'coaching', id: coachingId })
    const { person_id, coach_id, known_as, coach_known_as } = coaching
    await tell(act, coachingId, { personId: person_id, knownAs: known_as, otherName: coach_known_as })
    await tell(act, coachingId, { personId: coach_id, knownAs: coach_known_as, otherName: known_as })
  })
}

async function tell(act: Act, coachingId: string, { personId, ...names }: { personId: string; knownAs: string; otherName: string }) {
  if (personId === act.byId) return
  await queueMessage(act, {
    personId,
    dedupeKey: `check-in-ended:${coachingId}:${personId}`,
    template: 'check-in-ended',
    props: { ...names, url: new URL(`/coachings/${coachingId}`, env().appUrl).href },
  })
}

function findPair(id: string) {
  return db()
    .selectFrom('coaching')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['coaching.person_id', 'coaching.coach_id', 'coaching.ends_on', 'person.known_as', 'coach.known_as as coach_known_as'])
    .where('coaching.id', '=', id)
    .executeTakeFirst()
}

function listComing(coachingId: string, at: Date) {
  return db()
    .selectFrom('check_in')
    .select('id')
    .where('coaching_id', '=', coachingId)
    .where('state', 'in', ['offered', 'agreed'])
    .where('starts_at', '>', at.toISOString())
    .execute()
}
