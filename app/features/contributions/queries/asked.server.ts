import { db } from '#db/connection.server.ts'

/** Who was asked about these words besides their author: the owners of an idea, and the leader who stands behind it. */
export async function listAskedIds(contributionId: string) {
  const rows = await db()
    .selectFrom('idea_person')
    .select('person_id')
    .where('idea_id', '=', contributionId)
    .where('part', 'in', ['owner', 'sponsor'])
    .where('left_at', 'is', null)
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** Of many contributions, those about which this person was asked, as a query of `idea_person`. */
export function selectAsked({ personId, ids }: { personId: string; ids: readonly string[] }) {
  return db()
    .selectFrom('idea_person')
    .where('idea_person.person_id', '=', personId)
    .where('idea_person.idea_id', 'in', ids)
    .where('idea_person.part', 'in', ['owner', 'sponsor'])
    .where('idea_person.left_at', 'is', null)
}
