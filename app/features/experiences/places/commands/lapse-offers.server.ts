import { endReplyLinks } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { takeBackInvitations } from './invite-place.server.ts'
import { findPlaceToMove, movePlace } from './move-place.server.ts'

const BATCH = 200

/**
 * Lets invitations run out whose day to answer by has passed: the place goes on the waiting list and the link ends, so
 * that the next like-for-like is suggested. By the clock, each hour; run twice it does nothing more.
 */
export function lapseOffers(act: Act) {
  return transaction(async () => {
    const late = await db()
      .selectFrom('place')
      .innerJoin('experience', 'experience.id', 'place.experience_id')
      .select('place.id')
      .where('place.state', '=', 'invited')
      .where('place.answer_by_on', '<', dayOf(act.at))
      .where('experience.state', 'in', ['planned', 'inviting', 'settled'])
      .orderBy('place.answer_by_on')
      .limit(BATCH)
      .execute()
    for (const { id } of late) {
      const place = await findPlaceToMove(id)
      if (!place) continue
      await movePlace(act, place, { move: 'lapse' })
      await endReplyLinks(act, 'place', id)
      await takeBackInvitations(act, id)
    }
    return late.length
  })
}

/**
 * Lists again, on the day they named, those who said “not now”: we think of them once more. The day stays with the place
 * until somebody acts on it. By the clock, each morning; run twice it does nothing more.
 */
export function returnNotNow(act: Act) {
  return transaction(async () => {
    const round = await db()
      .selectFrom('place')
      .innerJoin('experience', 'experience.id', 'place.experience_id')
      .select(['place.id', 'place.return_on'])
      .where('place.state', '=', 'not_now')
      .where('place.return_on', '<=', dayOf(act.at))
      .where('experience.state', 'in', ['planned', 'inviting', 'settled'])
      .orderBy('place.return_on')
      .limit(BATCH)
      .execute()
    for (const { id, return_on } of round) {
      const place = await findPlaceToMove(id)
      if (place) await movePlace(act, place, { move: 'come_round', set: { return_on } })
    }
    return round.length
  })
}
