import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findLive } from '../queries/live-words.server.ts'

/** The author agrees to words that somebody else typed for them. */
export function agreeToWords(act: Act, contributionId: string) {
  return transaction(async () => {
    const row = await findLive(contributionId)
    if (!row || row.author_id === null || row.author_id !== act.byId) return { ok: false as const, reason: 'not_yours' as const }
    if (row.written_by_id === null || row.agreed_at !== null) return { ok: true as const }
    await db().updateTable('contribution').set({ agreed_at: act.at.toISOString() }).where('id', '=', contributionId).execute()
    await audit(act, 'contribution.agree', { kind: 'contribution', id: contributionId })
    return { ok: true as const }
  })
}
