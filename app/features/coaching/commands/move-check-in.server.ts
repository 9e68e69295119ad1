import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { transaction } from '#db/connection.server.ts'
import type { OfferedTimes } from '../check-in-times.ts'
import type { Channel } from '../check-in-words.ts'
import { isGoingOn } from '../coaching-terms.ts'
import { isAskedAbout } from '../queries/check-ins.server.ts'
import { shownOfTimes } from '../shown-check-in.ts'
import { changeCheckIn, findCheckInToChange, refused, type Changed } from './change-check-in.server.ts'
import { tellAgreed, tellUnsettled } from './tell-calendars.server.ts'
import { askForTime, takeBackMessages } from './tell-pair.server.ts'

export type NewTimes = OfferedTimes & {
  checkInId: string
  channel: Channel
  /** They settled it while they talked: it is agreed, and nobody is asked again. */
  together: boolean
  /** The mark of what the form showed. */
  seen: string
}

/**
 * Gives one check-in another time, and moves no other. The old reminder is held back; unless the two settled it
 * together, the person is asked. Refused when it is no longer what the form showed.
 */
export function moveCheckIn(act: Act, { checkInId, startsAt, otherAt, channel, together, seen }: NewTimes): Promise<Changed> {
  return transaction(async () => {
    const row = await findCheckInToChange(checkInId)
    if (!row) return refused('gone')
    const wanted = { starts_at: startsAt, other_at: together ? null : otherAt, channel }
    const isSo = row.starts_at === startsAt && row.other_at === wanted.other_at && row.channel === channel
    const state = together ? 'agreed' : 'offered'
    if (isSo && row.state === state && row.shared_words === null && (together || (await isAskedAbout(row.id)))) return { ok: true }
    if (fingerprint(shownOfTimes(row)) !== seen) return refused('changed')
    if (!isGoingOn(row, dayOf(act.at))) return refused('ended')
    const changed = await changeCheckIn(act, row, {
      move: 'move',
      set: { ...wanted, shared_words: null, ...(together && { state: 'agreed' as const }) },
    })
    if (!changed.ok) return changed
    if (together) {
      await takeBackMessages(act, row)
      await tellAgreed(act, changed.row, { but: null })
    } else {
      await askForTime(act, changed.row, { before: row })
      await tellUnsettled(act, changed.row, { before: row, but: 'person' })
    }
    return { ok: true }
  })
}
