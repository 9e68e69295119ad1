import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findKeepApart } from '../queries/keep-aparts.server.ts'
import { judgeReviewOn } from '../review-days.ts'
import { shownOfReview } from '../shown-keep-apart.ts'

type Reviewed = { ok: true } | { ok: false; reason: 'ended' | 'changed' } | { ok: false; reason: 'review_day'; words: string }

/** Notes that a pair was looked at and stays apart until the next look. */
export function reviewKeepApart(act: Act, { id, reviewOn, seen }: { id: string; reviewOn: string; seen: string }): Promise<Reviewed> {
  return transaction(async () => {
    const current = await findKeepApart(id)
    if (!current || current.endedAt !== null) return { ok: false, reason: 'ended' }
    if (current.reviewOn === reviewOn) return { ok: true }
    if (fingerprint(shownOfReview(current)) !== seen) return { ok: false, reason: 'changed' }
    const words = judgeReviewOn(reviewOn, dayOf(act.at))
    if (words) return { ok: false, reason: 'review_day', words }
    await db().updateTable('keep_apart').set({ review_on: reviewOn }).where('id', '=', id).execute()
    await audit(act, 'keep_apart.review', { kind: 'keep_apart', id })
    return { ok: true }
  })
}

/** Ends a pair: from now on the two may be put together. That it was is kept for a year. */
export function endKeepApart(act: Act, { id }: { id: string }) {
  return transaction(async () => {
    const ended = await db()
      .updateTable('keep_apart')
      .set({ ended_at: act.at.toISOString(), ended_by_id: act.byId })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows) await audit(act, 'keep_apart.end', { kind: 'keep_apart', id })
  })
}
