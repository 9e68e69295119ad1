import type { Kysely } from 'kysely'

/** What pages ask often, each found without reading a whole table: `tests/server/plans.test.ts` asks the databases for their plans. */
export async function makeHotReadsQuick(db: Kysely<unknown>) {
  await db.schema.createIndex('card_by_person_id').on('card').column('person_id').execute()
}
