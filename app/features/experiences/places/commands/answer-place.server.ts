import { endReplyLinks } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { isBeforeFollowing } from '../../experience-states.ts'
import { startPreparations } from '../../preparation/commands/start-preparations.server.ts'
import type { Move } from '../place-moves.ts'
import type { Answer } from '../place-states.ts'
import { isFull } from '../seats.ts'
import { takeBackInvitations } from './invite-place.server.ts'
import { findPlaceToMove, gone, movePlace, refuse, type Moved, type PlaceToMove } from './move-place.server.ts'

interface Answered {
  placeId: string
  answer: Answer
  /** With “not now”: the day to be asked again, if one was named. */
  returnOn?: string | null
  words?: string | null
}

/**
 * The person's own answer, or their helper's, on screen or by a link. A yes takes a seat while there is one and sets the
 * preparations going; where the last seat has just gone it becomes a place on the waiting list. The same answer twice is one.
 */
export function answerPlace(act: Act, answered: Answered): Promise<Moved> {
  return transaction(async () => settleAnswer(act, answered))
}

/** An answer somebody gave by word of mouth, noted by an organiser with words on how it was given. */
export function noteAnswer(act: Act, answered: Answered & { words: string }): Promise<Moved> {
  return transaction(async () => settleAnswer(act, answered))
}

async function settleAnswer(act: Act, { placeId, answer, returnOn = null, words = null }: Answered): Promise<Moved> {
  const place = await findPlaceToMove(placeId)
  if (!place) return gone
  if (!isBeforeFollowing(place.experience_state)) return refuse('There is nothing left to answer here.')
  if (answer === 'not_now' && returnOn !== null && returnOn <= dayOf(act.at)) return refuse('Choose a day after today to be asked again.')
  const moved = await movePlace(act, place, {
    move: await moveFor(answer, place),
    words,
    ...(answer === 'not_now' && { set: { return_on: returnOn } }),
  })
  if (!moved.ok) return moved
  await endReplyLinks(act, 'place', placeId)
  await takeBackInvitations(act, placeId)
  if (moved.changes && moved.state === 'accepted') await startPreparations(act, place)
  return moved
}

/** A yes to a full experience is kept as waiting: seats are counted here, where writers go one at a time. */
async function moveFor(answer: Answer, place: PlaceToMove): Promise<Move> {
  if (answer === 'not_now') return 'put_off'
  if (answer === 'no') return 'decline'
  if (place.state === 'accepted') return 'accept'
  return isFull({ seats: place.seats, accepted: await countAccepted(place.experience_id) }) ? 'keep_waiting' : 'accept'
}

async function countAccepted(experienceId: string) {
  const row = await db()
    .selectFrom('place')
    .select((of) => of.fn.countAll().as('count'))
    .where('experience_id', '=', experienceId)
    .where('state', '=', 'accepted')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
