import { db } from '#db/connection.server.ts'

/** Groups and services by their names in small letters; of several of one name the oldest. */
export async function listOrganisationIds() {
  const rows = await db().selectFrom('organisation').select(['id', 'name']).orderBy('made_at', 'desc').orderBy('id').limit(20_000).execute()
  return new Map(rows.map(({ id, name }) => [name.trim().toLowerCase(), id]))
}
