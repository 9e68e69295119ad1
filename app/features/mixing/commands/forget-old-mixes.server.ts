import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'

const BATCH = 200
const daysKept = 90

/**
 * Forgets mixes nobody chose, put away or still drafts, more than 90 days after they were asked for: their proposals, changes by hand and
 * runs go with them. What was chosen stays, also once another took its place. By the clock, each night; run twice it does nothing more.
 */
export function forgetOldMixes(act: Act) {
  return transaction(async () => {
    const old = await db()
      .selectFrom('mix')
      .select('id')
      .where('state', 'in', ['draft', 'discarded'])
      .where('made_at', '<', addDays(dayOf(act.at), -daysKept))
      .orderBy('made_at')
      .limit(BATCH)
      .execute()
    for (const { id } of old) {
      await db().deleteFrom('mix').where('id', '=', id).execute()
      await audit(act, 'mix.forget', { kind: 'mix', id })
    }
    return old.length
  })
}
