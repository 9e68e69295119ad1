import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { transaction } from '#db/connection.server.ts'
import { freshenPlans } from '#db/fresh-plans.server.ts'
import { freshDb } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

test('once there are rows, SQLite knows how many: it chooses between indexes by that; PostgreSQL is left alone', async () => {
  const connection = await freshDb()
  await transaction(async () => {
    for (let no = 0; no < 30; no += 1) await makePerson({})
  })
  await freshenPlans()
  if (process.env.TEST_DATABASE === 'postgres') return
  const { rows } = await sql<{ stat: string }>`select stat from sqlite_stat1 where idx = 'person_by_community_id'`.execute(connection)
  expect(rows[0]?.stat).toMatch(/^30 /)
})
