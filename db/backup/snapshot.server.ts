import { existsSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { engineOf, openDatabase, openSqlite, type Connection } from '../connection.server.ts'
import { BackupFault } from './faults.server.ts'

const ALL_PAGES = 0x7f_ff_ff_ff

/**
 * A site as it is at one moment, while it goes on: for SQLite a copy made by its backup API and looked over, in `folder`; for
 * PostgreSQL one transaction that sees nothing of what comes after it.
 */
export async function withSnapshot<Result>(databaseUrl: string, folder: string, work: (snapshot: Connection) => Promise<Result>) {
  if (engineOf(databaseUrl) === 'postgres') return withPostgresSnapshot(databaseUrl, work)
  const copy = openSqlite(await copySqlite(databaseUrl.slice('file:'.length), folder))
  try {
    await lookOver(copy)
    return await work(copy)
  } finally {
    await copy.destroy()
  }
}

/** All pages in one step: between two, a site that is written to would make the copy begin again, and again. */
async function copySqlite(file: string, folder: string) {
  if (!existsSync(file)) throw new BackupFault(`DATABASE_URL: there is no database at ${file}`)
  const source = new SQLite(file, { fileMustExist: true, timeout: 5_000 })
  try {
    const copy = join(folder, 'copy.sqlite')
    await source.backup(copy, { progress: () => ALL_PAGES })
    return copy
  } finally {
    source.close()
  }
}

async function lookOver(copy: Connection) {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(copy)
  const [first] = rows
  if (first?.integrity_check !== 'ok')
    throw new BackupFault(`DATABASE_URL: the database is damaged (${first?.integrity_check ?? 'no answer'})`)
}

async function withPostgresSnapshot<Result>(databaseUrl: string, work: (snapshot: Connection) => Promise<Result>) {
  const database = openDatabase(databaseUrl)
  try {
    return await database.connection().execute(async (connection) => {
      await sql`begin isolation level repeatable read read only`.execute(connection)
      await sql`set local idle_in_transaction_session_timeout = 0`.execute(connection) // a slow disk is waited for
      const result = await work(connection)
      await sql`commit`.execute(connection)
      return result
    })
  } finally {
    await database.destroy()
  }
}
