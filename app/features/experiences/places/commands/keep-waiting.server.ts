import { endReplyLinks } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { transaction } from '#db/connection.server.ts'
import { isBeforeFollowing } from '../../experience-states.ts'
import { takeBackInvitations } from './invite-place.server.ts'
import { findPlaceToMove, gone, movePlace, refuse, type Moved } from './move-place.server.ts'

interface Kept {
  placeId: string
  words: string | null
}

/** Puts somebody on the waiting list: they would come, and have no place now. An open invitation is taken back. */
export function keepWaiting(act: Act, { placeId, words }: Kept): Promise<Moved> {
  return transaction(async () => {
    const place = await findPlaceToMove(placeId)
    if (!place) return gone
    if (!isBeforeFollowing(place.experience_state)) return refuse('The days together are over.')
    const moved = await movePlace(act, place, { move: 'keep_waiting', words })
    if (moved.ok && moved.changes) await closeQuestion(act, placeId)
    return moved
  })
}

/** Thinks of somebody again, by hand: after a no or a “not now”, with a reason. */
export function considerAgain(act: Act, { placeId, words }: Kept): Promise<Moved> {
  return transaction(async () => {
    const place = await findPlaceToMove(placeId)
    if (!place) return gone
    if (!isBeforeFollowing(place.experience_state)) return refuse('The days together are over.')
    return movePlace(act, place, { move: 'consider', words })
  })
}

async function closeQuestion(act: Act, placeId: string) {
  await endReplyLinks(act, 'place', placeId)
  await takeBackInvitations(act, placeId)
}
