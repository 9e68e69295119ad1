import { sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { transaction } from '#db/connection.server.ts'
import { shownOfTimes } from '../shown-check-in.ts'
import { changeCheckIn, findCheckInToChange, refused, type Changed } from './change-check-in.server.ts'
import { tellUnsettled } from './tell-calendars.server.ts'
import { takeBackMessages, tellCalledOff } from './tell-pair.server.ts'

interface Cancellation {
  checkInId: string
  /** Why, for the two alone. A coach says why; the person need not. */
  words: string | null
  seen: string
}

/** Calls a check-in off and tells the other one. Calling off twice is calling off once. */
export function cancelCheckIn(act: Act, { checkInId, words, seen }: Cancellation): Promise<Changed> {
  return transaction(async () => {
    const row = await findCheckInToChange(checkInId)
    if (!row) return refused('gone')
    if (row.state === 'cancelled') return { ok: true }
    if (fingerprint(shownOfTimes(row)) !== seen) return refused('changed')
    const place = { table: 'check_in', column: 'shared_words', id: row.id }
    const shared_words = words ? await sealFor(row.person_id, place, words) : null
    const changed = await changeCheckIn(act, row, { move: 'cancel', set: { shared_words } })
    if (!changed.ok) return changed
    await takeBackMessages(act, row)
    await tellCalledOff(act, changed.row, row)
    await tellUnsettled(act, changed.row, { before: row, but: act.byId === row.coach_id ? 'person' : 'coach' })
    return { ok: true }
  })
}
