import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { saysEnough, type Outcome } from '../ending-words.ts'
import { findEndingRow, findLive, openEnding } from '../queries/live-words.server.ts'
import { keepWords } from './keep-words.server.ts'
import { tellAuthor } from './tell-author.server.ts'

interface NewEnding {
  contributionId: string
  outcome: Outcome
  words: string
}

export type Ended = { ok: true } | { ok: false; reason: 'taken_back' | 'nobody_named' | 'says_too_little' | 'already_ended' }

/**
 * Ends what somebody brought: what came of it, why, and by whom, in 20 characters or more. The author is told.
 * The same ending again from the same person is the same ending; another one is refused while this one stands.
 */
export function endContribution(act: Act, { contributionId, outcome, words }: NewEnding): Promise<Ended> {
  return transaction(async () => {
    const { byId } = act
    if (!byId) return { ok: false, reason: 'nobody_named' }
    if (!saysEnough(words)) return { ok: false, reason: 'says_too_little' }
    const row = await findLive(contributionId)
    if (!row) return { ok: false, reason: 'taken_back' }
    const earlier = await findEndingRow(contributionId)
    if (earlier) {
      const same = earlier.by_id === byId && earlier.outcome === outcome && (await openEnding(row.author_id, earlier)) === words
      return same ? { ok: true } : { ok: false, reason: 'already_ended' }
    }
    const kept = await keepWords({ audience: row.audience, authorId: row.author_id }, { table: 'ending', id: row.id }, words)
    const made_at = act.at.toISOString()
    await db()
      .insertInto('ending')
      .values({ contribution_id: row.id, made_at, outcome, by_id: byId, ...kept })
      .execute()
    await tellAuthor(act, row, { by: byId, dedupeKey: `ending:${row.id}:${made_at}` })
    await audit(act, 'contribution.end', { kind: 'contribution', id: row.id }, outcome)
    return { ok: true }
  })
}
