import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { checkCircles } from '../engine/check-circles.ts'
import { reportCircles } from '../engine/report-circles.ts'
import { keepCounts, writeAnswer } from '../one-session-notes.ts'
import { moveSeat, whyNotMoved } from '../move-seat.ts'
import { findMix, type MixRow } from '../queries/one-session.server.ts'
import { listNames } from '../queries/seats.server.ts'
import { judgeMix } from '../queries/verdict.server.ts'
import { shownOfMix } from '../shown-mix.ts'

interface Move {
  mixId: string
  placeId: string
  circle: number
  seen: string
}

export type Moved =
  { ok: true } | { ok: false; reason: 'not_a_draft' | 'no_such_seat' | 'changed' | 'stale' } | { ok: false; reason: 'rule'; words: string }

/** Moves one person of a draft to another circle, and counts again what that costs. A rule it runs into refuses it. */
export function movePerson(act: Act, { mixId, placeId, circle, seen }: Move): Promise<Moved> {
  return transaction(async () => {
    const mix = await findMix(mixId)
    if (mix?.state !== 'draft') return { ok: false, reason: 'not_a_draft' }
    if (mix.circles[circle]?.includes(placeId)) return { ok: true }
    if (fingerprint(shownOfMix(mix)) !== seen) return { ok: false, reason: 'changed' }
    const circles = moveSeat(mix.circles, placeId, circle)
    if (!circles) return { ok: false, reason: 'no_such_seat' }
    const { brief, session, changes } = await judgeMix(mix, act.at)
    if (changes) return { ok: false, reason: 'stale' }
    const sessions = [{ id: session.id, circles }]
    const breaks = checkCircles(brief, sessions)
    if (breaks.length > 0) {
      const person = (await listNames(mix.experience_id)).find(({ id }) => id === placeId)
      const why = whyNotMoved(breaks, brief, person?.name ?? 'them')
      if (why.isHidden) await audit(act, 'mix.move.refuse', { kind: 'place', id: placeId }, 'hidden rule')
      return { ok: false, reason: 'rule', words: why.words }
    }
    await keepMove(mix, circles, { ...mix.report, mix: keepCounts(reportCircles(brief, sessions)), byHand: true })
    await audit(act, 'mix.move', { kind: 'mix', id: mixId })
    return { ok: true }
  })
}

async function keepMove({ id, experience_id }: MixRow, circles: string[][], report: MixRow['report']) {
  await db()
    .updateTable('mix')
    .set({ answer_json: writeAnswer(experience_id, circles), report_json: JSON.stringify(report) })
    .where('id', '=', id)
    .execute()
}
