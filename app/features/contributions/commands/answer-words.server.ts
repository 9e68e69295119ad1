import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findLive } from '../queries/live-words.server.ts'
import { keepWords } from './keep-words.server.ts'
import { tellAuthor } from './tell-author.server.ts'

interface NewAnswer {
  /** Made by the page, so that an answer sent twice is there once. */
  id: string
  contributionId: string
  words: string
}

/** Writes back, by name, and tells the author. The same id again is the same answer. */
export function answerContribution(act: Act, { id, contributionId, words }: NewAnswer) {
  return transaction(async () => {
    const { byId } = act
    const row = await findLive(contributionId)
    if (!row) return { ok: false as const, reason: 'taken_back' as const }
    if (!byId) return { ok: false as const, reason: 'nobody_named' as const }
    const kept = await keepWords({ audience: row.audience, authorId: row.author_id }, { table: 'answer', id }, words)
    const made = await db()
      .insertInto('answer')
      .values({ id, made_at: act.at.toISOString(), contribution_id: row.id, by_id: byId, ...kept })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) {
      await tellAuthor(act, row, { by: byId, dedupeKey: `answer:${id}` })
      await audit(act, 'contribution.answer', { kind: 'contribution', id: row.id })
    }
    return { ok: true as const }
  })
}
