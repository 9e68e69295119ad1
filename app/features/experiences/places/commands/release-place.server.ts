import type { Act } from '#app/shared/act.ts'
import { transaction } from '#db/connection.server.ts'
import { findPlaceToMove, gone, movePlace, type Moved } from './move-place.server.ts'

/** Lets a place go because a mix gave its person another date: only an adopted mix does that, and nobody promised loses anything. */
export function releasePlace(act: Act, { placeId }: { placeId: string }): Promise<Moved> {
  return transaction(async () => {
    const place = await findPlaceToMove(placeId)
    return place ? movePlace(act, place, { move: 'release', by: 'mix' }) : gone
  })
}
