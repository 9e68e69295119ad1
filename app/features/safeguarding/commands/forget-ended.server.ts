import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'

const BATCH = 200

/** Forgets pairs that ended more than a year ago, and why they were kept apart. By the clock, each night; run twice it does nothing more. */
export function forgetEndedKeepAparts(act: Act) {
  return transaction(async () => {
    const old = await db()
      .selectFrom('keep_apart')
      .select('id')
      .where('ended_at', '<', addDays(dayOf(act.at), -365))
      .orderBy('ended_at')
      .limit(BATCH)
      .execute()
    for (const { id } of old) {
      await db().deleteFrom('keep_apart').where('id', '=', id).execute()
      await audit(act, 'keep_apart.forget', { kind: 'keep_apart', id })
    }
    return old.length
  })
}
