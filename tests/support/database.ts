import Pg from 'pg'
import { openDatabase, openSqlite, type Connection } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'

let sqliteImage: Promise<Buffer> | undefined
let made = 0

/** A new empty database with every table: for SQLite a copy of one image, for PostgreSQL of one template. */
export async function openFreshDatabase(): Promise<Connection> {
  if (process.env.TEST_DATABASE === 'postgres') return openDatabase(await copyOfTemplate())
  return openSqlite(await (sqliteImage ??= makeSqliteImage()))
}

async function makeSqliteImage() {
  const { default: SQLite } = await import('better-sqlite3')
  const { mkdtempSync, readFileSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'))
  const connection = openSqlite(join(folder, 'image.sqlite'))
  await migrateToLatest(connection)
  await connection.destroy()
  const sqlite = new SQLite(join(folder, 'image.sqlite'))
  sqlite.pragma('journal_mode = DELETE') // an image in memory has no write-ahead log
  sqlite.close()
  const image = readFileSync(join(folder, 'image.sqlite'))
  rmSync(folder, { recursive: true })
  return image
}

/** The address of a new database of the test server, copied from its migrated template. */
async function copyOfTemplate() {
  const server = process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('TEST_POSTGRES_URL is not set: the tests on PostgreSQL are run by `npm test`')
  made += 1
  const name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${Date.now()}_${made}`
  const client = new Pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name} template alongside_template`)
  await client.end()
  return `${server}/${name}`
}
