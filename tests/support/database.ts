import Pg from 'pg'
import { openDatabase, openSqlite, type Connection } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'

let sqliteImage: Promise<Buffer> | undefined
let postgres: ReturnType<typeof copyTemplate> | undefined

/** An empty database with every table: for SQLite a copy of one image, for PostgreSQL the file’s own, emptied. */
export async function openFreshDatabase(): Promise<Connection> {
  if (process.env.TEST_DATABASE === 'postgres') return emptyPostgres()
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

/** One database of the test server for each test file, emptied for each test: making one takes a hundred times longer. */
async function emptyPostgres() {
  const { connection, admin } = await (postgres ??= copyTemplate())
  const { rows } = await admin.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
  const emptied = rows.filter(({ name }) => !name.startsWith('kysely_')).map(({ name }) => `delete from "${name}"`)
  // as a replica neither foreign keys nor the trigger that guards the audit stand in the way
  await admin.query(['begin', 'set local session_replication_role = replica', ...emptied, 'commit'].join(';'))
  return connection
}

async function copyTemplate() {
  const server = process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('TEST_POSTGRES_URL is not set: the tests on PostgreSQL are run by `npm test`')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const client = new Pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`create database ${name} template alongside_template`)
  await client.end()
  const admin = new Pg.Client({ connectionString: `${server}/${name}` })
  admin.on('error', () => undefined) // the server stops before the last test file is gone
  await admin.connect()
  return { admin, connection: openDatabase(`${server}/${name}`) }
}
