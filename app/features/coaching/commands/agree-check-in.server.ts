import { sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { transaction } from '#db/connection.server.ts'
import { changeCheckIn, findCheckInToChange, refused, type Changed } from './change-check-in.server.ts'
import { tellAgreed, tellUnsettled } from './tell-calendars.server.ts'
import { takeBackMessages, tellCoach } from './tell-pair.server.ts'

/**
 * Agrees to one of the times offered: the person themselves, by a link too, their helper, or the coach who notes what
 * was said on the phone; the audit keeps which. Refused when that time is no longer one of those offered.
 */
export function agreeCheckIn(act: Act, { checkInId, startsAt }: { checkInId: string; startsAt: string }): Promise<Changed> {
  return transaction(async () => {
    const row = await findCheckInToChange(checkInId)
    if (!row) return refused('gone')
    if (row.state === 'agreed' && row.starts_at === startsAt) return { ok: true }
    if (startsAt !== row.starts_at && startsAt !== row.other_at) return refused('changed')
    if (startsAt <= act.at.toISOString()) return refused('too_late')
    const changed = await changeCheckIn(act, row, { move: 'agree', set: { starts_at: startsAt, other_at: null, shared_words: null } })
    if (!changed.ok) return changed
    await takeBackMessages(act, changed.row)
    await tellCoach(act, changed.row, { agreed: true, before: row })
    await tellAgreed(act, changed.row, { but: act.byId === row.coach_id ? null : 'coach' })
    return { ok: true }
  })
}

/**
 * Says that none of the times suits, or the agreed one no longer. A line of what would suit better may go with it, sealed with the
 * person's key; the coach offers other times, and the line has done its work.
 */
export function askForOtherTime(act: Act, { checkInId, words }: { checkInId: string; words: string | null }): Promise<Changed> {
  return transaction(async () => {
    const row = await findCheckInToChange(checkInId)
    if (!row) return refused('gone')
    const isAskedAlready = row.state === 'offered' && row.shared_words !== null
    if (isAskedAlready && !words) return { ok: true }
    const place = { table: 'check_in', column: 'shared_words', id: row.id }
    const changed = await changeCheckIn(act, row, {
      move: 'ask_again',
      set: { shared_words: await sealFor(row.person_id, place, words ?? '') },
    })
    if (!changed.ok) return changed
    await takeBackMessages(act, row)
    if (isAskedAlready) return { ok: true }
    await tellCoach(act, changed.row, { agreed: false, before: row })
    await tellUnsettled(act, changed.row, { before: row, but: act.byId === row.coach_id ? null : 'coach' })
    return { ok: true }
  })
}
