import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { programmesLedBy } from '../permissions.ts'

const MOST = 300

/**
 * The pairs a safeguarding lead looks after, those to look at again first. Why is not among the columns. What is about
 * the lead themselves is another lead's to see.
 */
export async function listKeepAparts(viewer: Viewer) {
  const rows = await selectPairs()
    .where('keep_apart.programme_id', 'in', ['', ...programmesLedBy(viewer)])
    .where('keep_apart.a_id', '<>', viewer.personId)
    .where('keep_apart.b_id', '<>', viewer.personId)
    .orderBy('keep_apart.ended_at', 'desc')
    .orderBy('keep_apart.review_on')
    .orderBy('keep_apart.id')
    .limit(MOST)
    .execute()
  return { live: rows.filter(({ endedAt }) => endedAt === null), ended: rows.filter(({ endedAt }) => endedAt !== null) }
}

/** One pair, without why. */
export function findKeepApart(id: string) {
  return selectPairs().where('keep_apart.id', '=', id).executeTakeFirst()
}

export type KeepApartRow = NonNullable<Awaited<ReturnType<typeof findKeepApart>>>

function selectPairs() {
  return db()
    .selectFrom('keep_apart')
    .innerJoin('person as a', 'a.id', 'keep_apart.a_id')
    .innerJoin('person as b', 'b.id', 'keep_apart.b_id')
    .innerJoin('person as lead', 'lead.id', 'keep_apart.by_id')
    .select(['keep_apart.id', 'keep_apart.programme_id as programmeId', 'keep_apart.scope', 'keep_apart.made_at as madeAt'])
    .select(['keep_apart.review_on as reviewOn', 'keep_apart.ended_at as endedAt'])
    .select(['keep_apart.a_id as aId', 'a.known_as as aKnownAs', 'a.family_name as aFamilyName'])
    .select(['keep_apart.b_id as bId', 'b.known_as as bKnownAs', 'b.family_name as bFamilyName'])
    .select('lead.known_as as byKnownAs')
}
