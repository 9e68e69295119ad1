import { audit } from '#app/server/audit.server.ts'
import { sealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Scope } from '../keep-apart-words.ts'
import { listPeopleOfProgramme } from '../queries/people-of-programme.server.ts'
import { judgeReviewOn } from '../review-days.ts'
import { sealedReason } from '../sealed-reason.ts'
import { makeKeeperOfReasons } from './make-keeper.server.ts'

interface NewPair {
  id: string
  programmeId: string
  oneId: string
  otherId: string
  scope: Scope
  reason: string
  reviewOn: string
}

type Kept =
  | { ok: true }
  | { ok: false; reason: 'same_person' | 'of_another_programme' | 'about_yourself' | 'kept_apart_already' }
  | { ok: false; reason: 'review_day'; words: string }

/**
 * Keeps two people of a programme apart, with why sealed by the programme's own key. The same id again is the same pair.
 * Nobody enters what is about themselves: that is another lead's.
 */
export function keepApart(act: Act, { id, programmeId, oneId, otherId, scope, reason, reviewOn }: NewPair): Promise<Kept> {
  return transaction(async () => {
    if (oneId === otherId) return { ok: false, reason: 'same_person' }
    if (!act.byId) throw new Error('Two people are kept apart by somebody')
    if ([oneId, otherId].includes(act.byId)) return { ok: false, reason: 'about_yourself' }
    const known = await listPeopleOfProgramme([programmeId], { ids: [oneId, otherId] })
    if (known.length < 2) return { ok: false, reason: 'of_another_programme' }
    const words = judgeReviewOn(reviewOn, dayOf(act.at))
    if (words) return { ok: false, reason: 'review_day', words }
    const [a_id = oneId, b_id = otherId] = [oneId, otherId].sort()
    if (await areKeptApart({ a_id, b_id, scope, id })) return { ok: false, reason: 'kept_apart_already' }
    await makeKeeperOfReasons(act, programmeId)
    const made = await db()
      .insertInto('keep_apart')
      .values({
        id,
        made_at: act.at.toISOString(),
        programme_id: programmeId,
        a_id,
        b_id,
        scope,
        reason: await sealFor(programmeId, sealedReason(id), reason),
        by_id: act.byId,
        review_on: reviewOn,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'keep_apart.keep', { kind: 'keep_apart', id })
    return { ok: true }
  })
}

/** Whether there is such a pair already, by another id than this. */
async function areKeptApart({ id, ...pair }: { id: string; a_id: string; b_id: string; scope: Scope }) {
  const found = await db()
    .selectFrom('keep_apart')
    .select('id')
    .where('a_id', '=', pair.a_id)
    .where('b_id', '=', pair.b_id)
    .where('scope', '=', pair.scope)
    .where('ended_at', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst()
  return found !== undefined
}
