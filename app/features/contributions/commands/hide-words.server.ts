import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { tellWall } from './tell-wall.server.ts'

/** Hides words from everyone but their author, who reads why and by whom. Never alters them. */
export function hideContribution(act: Act, { contributionId, words }: { contributionId: string; words: string }) {
  return transaction(async () => {
    const hidden = await db()
      .updateTable('contribution')
      .set({ hidden_at: act.at.toISOString(), hidden_by_id: act.byId, hidden_words: words })
      .where('id', '=', contributionId)
      .where('hidden_at', 'is', null)
      .executeTakeFirst()
    if (!hidden.numUpdatedRows) return
    await tellWall(contributionId)
    await audit(act, 'contribution.hide', { kind: 'contribution', id: contributionId })
  })
}

/** Shows hidden words again, as they were. */
export function showContribution(act: Act, { contributionId }: { contributionId: string }) {
  return transaction(async () => {
    const shown = await db()
      .updateTable('contribution')
      .set({ hidden_at: null, hidden_by_id: null, hidden_words: null })
      .where('id', '=', contributionId)
      .where('hidden_at', 'is not', null)
      .executeTakeFirst()
    if (!shown.numUpdatedRows) return
    await tellWall(contributionId)
    await audit(act, 'contribution.show', { kind: 'contribution', id: contributionId })
  })
}
