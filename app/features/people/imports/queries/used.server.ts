import { sql } from 'kysely'
import { db } from '#db/connection.server.ts'
import { dataMap } from '#db/schema/data-map.ts'

type Table = keyof typeof dataMap

/** What came with a person, or tells only of what was done to them. */
const apart: readonly Table[] = ['contact_way', 'affiliation', 'sealed_key', 'audit_entry']

/**
 * Which of these people something rests on, each with the table of it: a place, a role, words. Asked of every column that names a
 * person, as the data map lists them, so that a table added later is asked as well.
 */
export async function listUsedPeople(personIds: readonly string[], { exceptPlaceIds }: { exceptPlaceIds: readonly string[] }) {
  const used = new Map<string, Table>()
  if (personIds.length === 0) return used
  const columns = Object.entries(dataMap).flatMap(([table, { personColumns }]) => personColumns.map((column) => [table, column] as const))
  for (const [name, column] of columns) {
    const table = name as Table // Object.entries forgets the keys
    if (apart.includes(table)) continue
    for (const id of await listNamed(table, column, { personIds, exceptPlaceIds })) if (!used.has(id)) used.set(id, table)
  }
  return used
}

async function listNamed(
  table: Table,
  column: string,
  { personIds, exceptPlaceIds }: Record<'personIds' | 'exceptPlaceIds', readonly string[]>,
) {
  if (table === 'place' && column === 'person_id') return listPlaced(personIds, exceptPlaceIds)
  const named = sql.ref<string>(column)
  const rows = await db().selectFrom(table).select(named.as('id')).distinct().where(named, 'in', personIds).execute()
  return rows.map(({ id }) => id)
}

async function listPlaced(personIds: readonly string[], exceptPlaceIds: readonly string[]) {
  const rows = await db()
    .selectFrom('place')
    .select('person_id')
    .distinct()
    .where('person_id', 'in', personIds)
    .where('id', 'not in', [...exceptPlaceIds, ''])
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** Which of these groups somebody belongs to. */
export async function listUsedOrganisations(ids: readonly string[]) {
  const rows = await db()
    .selectFrom('affiliation')
    .select('organisation_id')
    .distinct()
    .where('organisation_id', 'in', [...ids, ''])
    .execute()
  return new Set(rows.map(({ organisation_id }) => organisation_id))
}
