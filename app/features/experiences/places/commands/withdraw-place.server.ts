import type { Act } from '#app/shared/act.ts'
import { transaction } from '#db/connection.server.ts'
import { isBeforeFollowing } from '../../experience-states.ts'
import { findPlaceToMove, gone, movePlace, refuse, type Moved } from './move-place.server.ts'

/** Gives a place back: who had said yes cannot come. Seat, circle and bed are free by that alone; a like-for-like is suggested. */
export function withdrawPlace(act: Act, { placeId, words }: { placeId: string; words: string | null }): Promise<Moved> {
  return transaction(async () => {
    const place = await findPlaceToMove(placeId)
    if (!place) return gone
    if (!isBeforeFollowing(place.experience_state)) return refuse('The days together are over.')
    return movePlace(act, place, { move: 'withdraw', words })
  })
}
