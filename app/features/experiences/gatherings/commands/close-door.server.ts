import { sql } from 'kysely'
import { audit } from '#app/server/audit.server.ts'
import { tellRoom } from '#app/server/room/tell-room.server.ts'
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
    await tellRoom(gatheringId, 'door')
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
    if (!removed.numUpdatedRows) return
    await tellRoom(gatheringId, 'door')
    await audit(act, 'guest.remove', { kind: 'guest', id: guestId })
  })
}

/** No token has this hash, and each guest’s is different. */
export const forgotten = sql<string>`'gone:' || guest.id`
