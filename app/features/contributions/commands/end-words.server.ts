import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { saysEnough, type Outcome } from '../ending-words.ts'
import { findLive } from '../queries/live-words.server.ts'
import { openWords } from '../queries/open-words.server.ts'
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

/** Opens it again: the ending that was stays readable as an answer, and words say why. Opening twice is opening once. */
export function reopenContribution(act: Act, { id, contributionId, words }: { id: string; contributionId: string; words: string }) {
  return transaction(async () => {
    const { byId } = act
    if (!byId) return { ok: false as const, reason: 'nobody_named' as const }
    const row = await findLive(contributionId)
    if (!row) return { ok: false as const, reason: 'taken_back' as const }
    const ending = await findEndingRow(contributionId)
    if (!ending) return { ok: true as const }
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

function findEndingRow(contributionId: string) {
  return db()
    .selectFrom('ending')
    .select(['made_at', 'outcome', 'by_id', 'seen_at', 'words', 'sealed_words', 'contribution_id as id'])
    .where('contribution_id', '=', contributionId)
    .executeTakeFirst()
}

type EndingRow = NonNullable<Awaited<ReturnType<typeof findEndingRow>>>

function openEnding(authorId: string | null, ending: EndingRow) {
  return openWords('ending', authorId, ending)
}
