import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findEndingRow, findLive, openEnding } from '../queries/live-words.server.ts'
import { keepWords } from './keep-words.server.ts'
import { tellAuthor } from './tell-author.server.ts'

/** Opens it again: the ending that was stays readable as an answer, and words say why. The same id again opens nothing. */
export function reopenContribution(act: Act, { id, contributionId, words }: { id: string; contributionId: string; words: string }) {
  return transaction(async () => {
    const { byId } = act
    if (!byId) return { ok: false as const, reason: 'nobody_named' as const }
    const row = await findLive(contributionId)
    if (!row) return { ok: false as const, reason: 'taken_back' as const }
    const ending = await findEndingRow(contributionId)
    if (!ending || (await isKept(id))) return { ok: true as const }
    const whose = { audience: row.audience, authorId: row.author_id }
    const { made_at, by_id, seen_at } = ending
    const was = (await openEnding(row.author_id, ending)) ?? ''
    const past = { id: newId(), contribution_id: row.id }
    await db().deleteFrom('ending').where('contribution_id', '=', row.id).execute()
    await db()
      .insertInto('answer')
      .values([
        { ...past, made_at, by_id, seen_at, ...(await keepWords(whose, { table: 'answer', id: past.id }, was)) },
        {
          id,
          contribution_id: row.id,
          made_at: act.at.toISOString(),
          by_id: byId,
          ...(await keepWords(whose, { table: 'answer', id }, words)),
        },
      ])
      .execute()
    await tellAuthor(act, row, { by: byId, dedupeKey: `answer:${id}` })
    await audit(act, 'contribution.reopen', { kind: 'contribution', id: row.id })
    return { ok: true as const }
  })
}

async function isKept(answerId: string) {
  return (await db().selectFrom('answer').select('id').where('id', '=', answerId).executeTakeFirst()) !== undefined
}
