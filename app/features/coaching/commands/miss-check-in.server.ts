import { sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { transaction } from '#db/connection.server.ts'
import type { OfferedTimes } from '../check-in-times.ts'
import { isGoingOn } from '../coaching-terms.ts'
import { changeCheckIn, findCheckInToChange, refused, type Changed } from './change-check-in.server.ts'
import { insertCheckIn } from './offer-check-in.server.ts'
import { tellUnsettled } from './tell-calendars.server.ts'
import { askForTime, takeBackMessages } from './tell-pair.server.ts'

export type Missed = OfferedTimes & {
  checkInId: string
  /** The check-in that comes instead: made by the page, so that a double tap makes one. */
  nextId: string
  /** Warm words to go with the new times. Kept, and sent, only when the coach says so. */
  words: string | null
  send: boolean
}

/**
 * Notes that somebody couldn’t make it, and offers two new times instead. Nothing leaves by itself: only when the
 * coach presses “send” do the words and the times go out.
 */
export function missCheckIn(act: Act, { checkInId, nextId, words, send, startsAt, otherAt }: Missed): Promise<Changed> {
  return transaction(async () => {
    const row = await findCheckInToChange(checkInId)
    if (!row) return refused('gone')
    if (row.state === 'missed') return { ok: true }
    if (!isGoingOn(row, dayOf(act.at))) return refused('ended')
    const place = { table: 'check_in', column: 'shared_words', id: row.id }
    const shared_words = send && words ? await sealFor(row.person_id, place, words) : null
    const changed = await changeCheckIn(act, row, { move: 'miss', set: { shared_words } })
    if (!changed.ok) return changed
    await takeBackMessages(act, row)
    await tellUnsettled(act, changed.row, { before: row, but: null })
    const { coaching_id: coachingId, channel } = row
    const next = await insertCheckIn(act, { id: nextId, coachingId, startsAt, otherAt, channel })
    if (next && send) await askForTime(act, next, { words })
    return { ok: true }
  })
}
