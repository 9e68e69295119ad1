import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findLive, isAuthorOf } from '../queries/live-words.server.ts'
import { tellWall } from './tell-wall.server.ts'

/**
 * Takes one’s own words back, without a reason: the words are gone, and that they were there is known to their
 * author only. Taking back twice is taking back once. Says whether they are the author’s.
 */
export function takeBack(act: Act, { contributionId, guestId }: { contributionId: string; guestId?: string | undefined }) {
  return transaction(async () => {
    const row = await findLive(contributionId)
    if (!row) return { ok: true as const }
    if (!isAuthorOf(row, { byId: act.byId, guestId })) return { ok: false as const, reason: 'not_yours' as const }
    await db()
      .updateTable('contribution')
      .set({ taken_back_at: act.at.toISOString(), words: null, sealed_words: null })
      .where('id', '=', row.id)
      .execute()
    await tellWall(row.id)
    await audit(act, 'contribution.take_back', { kind: 'contribution', id: row.id })
    return { ok: true as const }
  })
}
