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
