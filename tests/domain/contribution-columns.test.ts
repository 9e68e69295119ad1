import { expect, expectTypeOf, test } from 'vitest'
import { openSqlite } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import type { Database } from '#db/schema.ts'

/** What every kind of contribution has. A column that only one kind needs goes into that kind's own table. */
const columns = [
  'id',
  'made_at',
  'kind',
  'programme_id',
  'locality_id',
  'experience_id',
  'gathering_id',
  'tent_id',
  'author_id',
  'guest_id',
  'written_by_id',
  'agreed_at',
  'voice',
  'audience',
  'name_shown',
  'language',
  'words',
  'sealed_words',
  'happened_on',
  'changed_at',
  'version',
  'taken_back_at',
  'hidden_at',
  'hidden_by_id',
  'hidden_words',
] as const

test('contribution never grows a column that only one kind needs', async () => {
  const connection = openSqlite(':memory:')
  await migrateToLatest(connection)
  const tables = await connection.introspection.getTables()
  expect(tables.find(({ name }) => name === 'contribution')?.columns.map(({ name }) => name)).toEqual(columns)
  expectTypeOf<keyof Database['contribution']>().toEqualTypeOf<(typeof columns)[number]>()
})
