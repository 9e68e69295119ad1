import { sql } from 'kysely'
import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'

/** Closes the door now. Who came in by it is out, and their words stay; a new door asks for a new code. */
export function closeDoor(act: Act, gatheringId: string) {
  return transaction(async () => {
    const at = act.at.toISOString()
    const closed = await db()
      .updateTable('door')
      .set({ closed_by_id: act.byId, closes_at: at, sealed_code: null })
      .where('gathering_id', '=', gatheringId)
      .where('closed_by_id', 'is', null)
      .where('closes_at', '>', at)
      .executeTakeFirst()
    if (!closed.numUpdatedRows) return
    await db().updateTable('guest').set({ token_hash: forgotten }).where('gathering_id', '=', gatheringId).execute()
    await audit(act, 'door.close', { kind: 'gathering', id: gatheringId })
  })
}

/** Puts one guest out of the room. Their words stay until somebody hides them. */
export function removeGuest(act: Act, { gatheringId, guestId }: { gatheringId: string; guestId: string }) {
  return transaction(async () => {
    const removed = await db()
      .updateTable('guest')
      .set({ removed_at: act.at.toISOString() })
      .where('id', '=', guestId)
      .where('gathering_id', '=', gatheringId)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (removed.numUpdatedRows) await audit(act, 'guest.remove', { kind: 'guest', id: guestId })
  })
}

/** The night after: forgets the codes of doors that have closed, and what their guests’ phones were recognised by. */
export function forgetClosedDoors(now: Date) {
  return transaction(async () => {
    const closed = db()
      .selectFrom('gathering')
      .select('gathering.id')
      .where('gathering.id', 'not in', (from) => from.selectFrom('door').select('gathering_id').where('closes_at', '>', now.toISOString()))
    await db()
      .updateTable('door')
      .set({ sealed_code: null })
      .where('closes_at', '<=', now.toISOString())
      .where('sealed_code', 'is not', null)
      .execute()
    await db()
      .updateTable('guest')
      .set({ token_hash: forgotten })
      .where('gathering_id', 'in', closed)
      .where('token_hash', 'not like', 'gone:%')
      .execute()
  })
}

/** No token has this hash, and each guest’s is different. */
const forgotten = sql<string>`'gone:' || guest.id`
