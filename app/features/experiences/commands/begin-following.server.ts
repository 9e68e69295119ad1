import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'

const BATCH = 100

/** Moves settled experiences whose last day has passed on to “following”: check-ins and reconnects begin. By the clock, each morning. */
export function beginFollowing(act: Act) {
  return transaction(async () => {
    const over = await db()
      .selectFrom('experience')
      .select('id')
      .where('state', '=', 'settled')
      .where('last_on', '<', dayOf(act.at))
      .orderBy('last_on')
      .limit(BATCH)
      .execute()
    for (const { id } of over) {
      await db().updateTable('experience').set({ state: 'following' }).where('id', '=', id).execute()
      await audit(act, 'experience.follow', { kind: 'experience', id })
    }
    return over.length
  })
}
