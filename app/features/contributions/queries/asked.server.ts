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

/** Of many contributions, those about which this person was asked. */
export async function listAskedOf(personId: string, contributionIds: string[]) {
  if (contributionIds.length === 0) return new Set<string>()
  const rows = await db()
    .selectFrom('idea_person')
    .select('idea_id')
    .where('person_id', '=', personId)
    .where('idea_id', 'in', contributionIds)
    .where('part', 'in', ['owner', 'sponsor'])
    .where('left_at', 'is', null)
    .execute()
  return new Set(rows.map(({ idea_id }) => idea_id))
}
