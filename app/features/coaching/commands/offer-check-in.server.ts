import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { OfferedTimes } from '../check-in-times.ts'
import type { Channel } from '../check-in-words.ts'
import { isGoingOn } from '../coaching-terms.ts'
import { findCheckInToChange, refused, type Changed } from './change-check-in.server.ts'
import { askForTime } from './tell-pair.server.ts'

export type NewCheckIn = OfferedTimes & {
  /** Made by the page: the same form sent twice is one check-in and one message. */
  id: string
  coachingId: string
  channel: Channel
}

/** Offers a talk at one of two times. Who has an e-mail address gets them with a link to answer; who has none is rung. */
export function offerCheckIn(act: Act, given: NewCheckIn): Promise<Changed> {
  return transaction(async () => {
    const coaching = await db().selectFrom('coaching').select('ends_on').where('id', '=', given.coachingId).executeTakeFirst()
    if (!coaching) return refused('gone')
    if (!isGoingOn(coaching, dayOf(act.at))) return refused('ended')
    const row = await insertCheckIn(act, given)
    if (row) await askForTime(act, row)
    return { ok: true }
  })
}

/** Puts a new check-in in place. Undefined when it is there already. */
export async function insertCheckIn(act: Act, { id, coachingId, startsAt, otherAt, channel }: NewCheckIn) {
  const made = await db()
    .insertInto('check_in')
    .values({
      id,
      made_at: act.at.toISOString(),
      coaching_id: coachingId,
      starts_at: startsAt,
      other_at: otherAt,
      channel,
      state: 'offered',
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows) return undefined
  await audit(act, 'check_in.offer', { kind: 'check_in', id })
  return findCheckInToChange(id)
}
