import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { takeBackDates, tellDates } from '../../gatherings/commands/tell-dates.server.ts'
import { judgeMove, type Move, type Mover } from '../place-moves.ts'
import { isHoldable, type PlaceState } from '../place-states.ts'

/** What the commands of a place need to know of it and of its experience. */
export async function findPlaceToMove(placeId: string) {
  return db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['place.id', 'place.person_id', 'place.experience_id', 'place.voice', 'place.state', 'place.answer_by_on'])
    .select(['experience.state as experience_state', 'experience.pattern', 'experience.first_on', 'experience.last_on', 'experience.seats'])
    .where('place.id', '=', placeId)
    .executeTakeFirst()
}

export type PlaceToMove = NonNullable<Awaited<ReturnType<typeof findPlaceToMove>>>
export type Refused = { ok: false; reason: string; needsWords: boolean }
export type Moved = { ok: true; state: PlaceState; changes: boolean; changeId: string } | Refused

export const gone: Refused = { ok: false, reason: 'This place is not there any more.', needsWords: false }
export const refuse = (reason: string): Refused => ({ ok: false, reason, needsWords: false })

interface Step {
  move: Move
  /** Left out, it is who the act says: an adopted mix says so itself. */
  by?: Mover
  words?: string | null | undefined
  /** The id of this change, made by the page: sent twice, it is one change. */
  changeId?: string | undefined
  set?: { answer_by_on?: string | null; return_on?: string | null }
}

/**
 * Moves a place where the one table of moves allows it, and writes down that it moved, by whom and with which words. A yes
 * puts its dates into the person's calendar, a place given back takes them out.
 * Every command that changes a place's state goes through here, inside its transaction.
 */
export async function movePlace(
  act: Act,
  place: PlaceToMove,
  { move, by = moverOf(act), words = null, changeId = newId(), set }: Step,
): Promise<Moved> {
  if (await isKnown(changeId)) return { ok: true, state: place.state, changes: false, changeId }
  const judged = judgeMove({ from: place.state, move, by, words })
  if (!judged.ok) return judged
  if (!judged.changes) return { ok: true, state: judged.to, changes: false, changeId }
  await db()
    .updateTable('place')
    .set({
      state: judged.to,
      answer_by_on: null,
      return_on: null,
      ...set,
      ...(isHoldable(judged.to) ? {} : { pinned_at: null, pinned_by_id: null }),
    })
    .where('id', '=', place.id)
    .execute()
  await db()
    .insertInto('place_change')
    .values({
      id: changeId,
      made_at: act.at.toISOString(),
      place_id: place.id,
      from_state: place.state,
      to_state: judged.to,
      by_id: act.byId,
      words,
    })
    .execute()
  if (judged.to === 'accepted') await tellDates(act, place, changeId)
  if (place.state === 'accepted') await takeBackDates(act, place, changeId)
  await audit(act, `place.${move}`, { kind: 'place', id: place.id })
  return { ok: true, state: judged.to, changes: true, changeId }
}

async function isKnown(changeId: string) {
  const change = await db().selectFrom('place_change').select('id').where('id', '=', changeId).executeTakeFirst()
  return change !== undefined
}

function moverOf({ as }: Act): Mover {
  if (as === 'self' || as === 'helper') return 'person'
  return as === 'system' ? 'clock' : 'organiser'
}
