import { listKeptApart, type KeptApart } from '#app/features/safeguarding/pairs.server.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { strongestOf } from '../keep-togethers/strongest.ts'

/** Two people by the ids of their persons. */
export interface PersonTie {
  aId: string
  bId: string
  kind: Database['tie']['kind']
}

export interface PersonTogether {
  aId: string
  bId: string
  scope: Database['keep_together']['scope']
  strength: Database['keep_together']['strength']
}

/** All pairs among some people that a mix knows of: ties that hold on a day, who stays together, and, for the search alone, who is kept apart. */
export async function listPairsAmong(personIds: readonly string[], today: string) {
  const [ties, together, apart] = await Promise.all([listTies(personIds, today), listTogetherAmong(personIds), listKeptApart(personIds)])
  return { ties, together, apart }
}

export type PairsAmong = { ties: PersonTie[]; together: PersonTogether[]; apart: KeptApart[] }

async function listTies(personIds: readonly string[], today: string): Promise<PersonTie[]> {
  const wanted = new Set(personIds)
  const rows = await db()
    .selectFrom('tie')
    .select(['a_id', 'b_id', 'kind'])
    .where('a_id', 'in', ['', ...wanted])
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', today)]))
    .orderBy('id')
    .execute()
  return rows.flatMap(({ a_id, b_id, kind }) => (wanted.has(b_id) ? [{ aId: a_id, bId: b_id, kind }] : []))
}

/** Who among these people has to stay together, or wishes to: each pair once, whoever said it. */
async function listTogetherAmong(personIds: readonly string[]): Promise<PersonTogether[]> {
  const wanted = new Set(personIds)
  const rows = await db()
    .selectFrom('keep_together')
    .select(['a_id', 'b_id', 'scope', 'strength'])
    .where('a_id', 'in', ['', ...wanted])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
  return strongestOf(
    rows.flatMap(({ a_id, b_id, scope, strength }) => (wanted.has(b_id) ? [{ aId: a_id, bId: b_id, scope, strength }] : [])),
  )
}
