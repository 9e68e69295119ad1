import { audit } from '#app/server/audit.server.ts'
import { sealFor, unsealFor } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { db, transaction } from '#db/connection.server.ts'

/** What the form of “what I want from this” shows. */
export function shownOfWhy(why: string | null) {
  return { why: why ?? '' }
}

interface Why {
  coachingId: string
  /** Null takes it away again. */
  why: string | null
  seen: string
}

/** Keeps what the person wants from walking with a coach, sealed with their own key. Refused when it changed since. */
export function keepWhy(act: Act, { coachingId, why, seen }: Why) {
  return transaction(async () => {
    const row = await db().selectFrom('coaching').select(['id', 'person_id', 'why_words']).where('id', '=', coachingId).executeTakeFirst()
    if (!row) return { ok: false as const, current: null }
    const place = { table: 'coaching', column: 'why_words', id: row.id }
    const current = row.why_words ? ((await unsealFor(row.person_id, place, row.why_words)) ?? null) : null
    if (current === why) return { ok: true as const }
    if (fingerprint(shownOfWhy(current)) !== seen) return { ok: false as const, current }
    const why_words = why ? await sealFor(row.person_id, place, why) : null
    await db().updateTable('coaching').set({ why_words }).where('id', '=', row.id).execute()
    await audit(act, 'coaching.write_why', { kind: 'coaching', id: row.id })
    return { ok: true as const }
  })
}
