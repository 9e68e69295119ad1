import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { openDatabase, useConnection, type Engine } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'

/** The database that the tests of this project run on. */
export const engineHere: Engine = process.env.TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite'

/** The address of a database without any table, which other processes may open too. It goes with the test. */
export async function makeEmptyDatabase(engine: Engine = engineHere) {
  return engine === 'sqlite' ? `file:${join(makeFolder(), 'empty.sqlite')}` : makePostgres(sql.ref('template1'))
}

/** As it is after a first start: every table, and nothing in them. */
export async function makeMigratedDatabase(engine: Engine = engineHere) {
  if (engine === 'postgres') return makePostgres(sql.ref('alongside_template'))
  const url = await makeEmptyDatabase('sqlite')
  const connection = openDatabase(url)
  await migrateToLatest(connection)
  await connection.destroy()
  return url
}

async function makePostgres(template: ReturnType<typeof sql>) {
  const server = process.env.TEST_POSTGRES_URL
  const name = `empty_${crypto.randomUUID().replaceAll('-', '')}`
  await tell(sql`create database ${sql.ref(name)} template ${template}`)
  onTestFinished(() => tell(sql`drop database ${sql.ref(name)} with (force)`))
  return `${server}/${name}`
}

async function tell(statement: ReturnType<typeof sql>) {
  const admin = openDatabase(`${process.env.TEST_POSTGRES_URL}/postgres`)
  await statement.execute(admin)
  await admin.destroy()
}

/** Does something in the database at an address. */
export async function usingDatabase<Result>(databaseUrl: string, work: () => Promise<Result>) {
  const connection = openDatabase(databaseUrl)
  useConnection(connection)
  try {
    return await work()
  } finally {
    await connection.destroy()
  }
}

/** A folder that goes with the test. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
