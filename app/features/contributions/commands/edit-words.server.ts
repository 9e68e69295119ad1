import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findLive, isAuthorOf } from '../queries/live-words.server.ts'
import { openWords } from '../queries/open-words.server.ts'
import { shownOfWords } from '../shown-words.ts'
import { keepWords } from './keep-words.server.ts'
import { tellWall } from './tell-wall.server.ts'

interface Edit {
  contributionId: string
  words: string
  /** The mark of what the form showed. */
  seen: string
  /** The guest who asks, when it is one. */
  guestId?: string | undefined
}

/** Changes one’s own words: nobody else’s hand does. Refused when they are no longer what the form showed. */
export function editWords(act: Act, { contributionId, words, seen, guestId }: Edit) {
  return transaction(async () => {
    const row = await findLive(contributionId)
    if (!row || !isAuthorOf(row, { byId: act.byId, guestId })) return { ok: false as const, reason: 'not_yours' as const }
    const current = await openWords('contribution', row.author_id, row)
    if (current === words) return { ok: true as const }
    if (fingerprint(shownOfWords(current)) !== seen) return { ok: false as const, reason: 'changed' as const, current }
    const kept = await keepWords({ audience: row.audience, authorId: row.author_id }, { table: 'contribution', id: row.id }, words)
    await db()
      .updateTable('contribution')
      .set({ ...kept, version: row.version + 1, changed_at: act.at.toISOString() })
      .where('id', '=', row.id)
      .execute()
    await tellWall(row.id)
    await audit(act, 'contribution.edit', { kind: 'contribution', id: row.id })
    return { ok: true as const }
  })
}
