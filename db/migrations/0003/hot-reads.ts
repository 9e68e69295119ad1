import { sql, type Kysely } from 'kysely'

/** The columns by which rows are looked for and that no index began with. */
const lookedForBy: [table: string, columns: string[]][] = [
  ['contact_way', ['person_id']],
  ['card', ['person_id']],
  ['person', ['community_id']],
  ['role', ['locality_id']],
  ['role', ['programme_id']],
  ['role', ['experience_id']],
  ['role', ['for_person_id']],
  ['role', ['kind', 'starts_on']],
  ['guest', ['gathering_id']],
  ['guest', ['claimed_by_id']],
  ['ending', ['by_id']],
  ['idea_move', ['by_id']],
  ['idea', ['pathway_id']],
  ['mix_experience', ['experience_id']],
  ['mix_move', ['by_id']],
  ['mix', ['by_id']],
  ['mix', ['adopted_by_id']],
  ['keep_together', ['a_id']],
  ['keep_together', ['by_id']],
  ['keep_apart', ['by_id']],
  ['keep_apart', ['ended_by_id']],
  ['experience', ['brought_into_id']],
  ['coaching', ['experience_id']],
  ['contribution', ['programme_id', 'audience', 'made_at']],
  ['contribution', ['locality_id', 'made_at']],
  ['record_request', ['keeper_id']],
  ['record_request', ['answered_by_id']],
  ['step', ['check_in_id']],
  ['step', ['for_id']],
]

/** Columns that are mostly empty, indexed where they are not: a database that reckons with the mean of all rows takes such a lookup for a dear one. */
const mostlyEmpty: [table: string, columns: [string, ...string[]]][] = [
  ['preparation', ['owner_id', 'state']],
  ['person', ['named_contact_id']],
]

/** What pages ask often, each found without reading a whole table: `tests/server/plans.test.ts` asks the databases for their plans. */
export async function makeHotReadsQuick(db: Kysely<unknown>) {
  for (const [table, columns] of lookedForBy) {
    await db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns(columns)
      .execute()
  }
  await db.schema.dropIndex('preparation_by_owner_id_state').execute()
  for (const [table, columns] of mostlyEmpty) {
    await db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns(columns)
      .where(sql.ref(columns[0]), 'is not', null)
      .execute()
  }
}
