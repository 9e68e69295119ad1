import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'

/** Two people who are never put together: in one experience, in one circle, or in one room. */
export interface KeptApart {
  aId: string
  bId: string
  scope: Database['keep_apart']['scope']
}

/**
 * Which pairs among these people are kept apart today, and never why. For the search, the checker and the giving out of
 * rooms alone: what comes from here is checked, and is neither shown, counted nor explained on any screen.
 */
export async function listKeptApart(personIds: readonly string[]): Promise<KeptApart[]> {
  const wanted = new Set(personIds)
  const rows = await db()
    .selectFrom('keep_apart')
    .select(['a_id', 'b_id', 'scope'])
    .where('a_id', 'in', ['', ...wanted])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ a_id, b_id, scope }) => (wanted.has(b_id) ? [{ aId: a_id, bId: b_id, scope }] : []))
}
