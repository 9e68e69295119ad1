import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { isHoldable } from '../place-states.ts'
import { findPlaceToMove } from './move-place.server.ts'

/** Holds a place still: a mix leaves its person at this experience. Held twice is held once; who said no cannot be held. */
export function pinPlace(act: Act, { placeId }: { placeId: string }): Promise<{ ok: boolean }> {
  return transaction(async () => {
    const place = await findPlaceToMove(placeId)
    if (!place || !isHoldable(place.state)) return { ok: false }
    const held = await db()
      .updateTable('place')
      .set({ pinned_at: act.at.toISOString(), pinned_by_id: act.byId })
      .where('id', '=', placeId)
      .where('pinned_at', 'is', null)
      .executeTakeFirst()
    if (held.numUpdatedRows) await audit(act, 'place.pin', { kind: 'place', id: placeId })
    return { ok: true }
  })
}

/** Lets a place go again: a mix may move its person to another date. */
export function unpinPlace(act: Act, { placeId }: { placeId: string }) {
  return transaction(async () => {
    const free = await db()
      .updateTable('place')
      .set({ pinned_at: null, pinned_by_id: null })
      .where('id', '=', placeId)
      .where('pinned_at', 'is not', null)
      .executeTakeFirst()
    if (free.numUpdatedRows) await audit(act, 'place.unpin', { kind: 'place', id: placeId })
  })
}
