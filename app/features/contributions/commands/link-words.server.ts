import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { findLive } from '../queries/live-words.server.ts'

interface NewLink {
  /** The younger one. */
  fromId: string
  /** What it grew from, supports, questions, meets or joins. */
  toId: string
  kind: Database['contribution_link']['kind']
}

export type Linked = { ok: true } | { ok: false; reason: 'taken_back' | 'itself' | 'other_way_round' | 'nobody_named' }

/** Says that these words grew from those. The same link twice is one link; the two cannot have grown from each other. */
export function linkContributions(act: Act, { fromId, toId, kind }: NewLink): Promise<Linked> {
  return transaction(async () => {
    if (!act.byId) return { ok: false, reason: 'nobody_named' }
    if (fromId === toId) return { ok: false, reason: 'itself' }
    if (!(await findLive(fromId)) || !(await findLive(toId))) return { ok: false, reason: 'taken_back' }
    if (await hasLink({ fromId: toId, toId: fromId, kind })) return { ok: false, reason: 'other_way_round' }
    const made = await db()
      .insertInto('contribution_link')
      .values({ from_id: fromId, to_id: toId, kind, made_at: act.at.toISOString(), by_id: act.byId })
      .onConflict((conflict) => conflict.columns(['from_id', 'to_id', 'kind']).doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'contribution.link', { kind: 'contribution', id: fromId })
    return { ok: true }
  })
}

async function hasLink({ fromId, toId, kind }: NewLink) {
  const link = await db()
    .selectFrom('contribution_link')
    .select('from_id')
    .where('from_id', '=', fromId)
    .where('to_id', '=', toId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return link !== undefined
}
