import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { makeEmptyDatabase } from '#tests/support/empty-database.ts'
import { tableLinesOf } from '#tests/support/table-lines.ts'

test('two processes that start at once make the tables once, and a later start changes nothing', async () => {
  const url = await makeEmptyDatabase()
  await Promise.all([startAnotherProcess(url), startAnotherProcess(url)])
  const connection = openDatabase(url)
  onTestFinished(() => connection.destroy())
  const lines = await tableLinesOf(connection)
  expect(lines).toContain('place: unique (experience_id, person_id)')
  await migrateToLatest(connection)
  expect(await tableLinesOf(connection)).toEqual(lines)
})

test('a migration that stops half-way leaves nothing behind', async () => {
  const connection = openDatabase(await makeEmptyDatabase())
  onTestFinished(() => connection.destroy())
  await sql`create table idea_person (in_the_way text)`.execute(connection) // the last table that the first migration makes
  await expect(migrateToLatest(connection)).rejects.toMatchObject({ cause: { message: expect.stringContaining('already exists') } })
  expect(await tableLinesOf(connection)).toEqual(['idea_person: in_the_way text?'])
})

/** Migrates in a process of its own. It fails with what that process said. */
async function startAnotherProcess(url: string) {
  const program = `
    import { openDatabase } from '#db/connection.server.ts'
    import { migrateToLatest } from '#db/migrate.server.ts'
    const connection = openDatabase(process.argv[1])
    await migrateToLatest(connection)
    await connection.destroy()`
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program, url])
}
