import { sql } from 'kysely'
import type { Connection } from '../connection.server.ts'
import { isSqlite } from '../migrations/make-table.ts'
import { BackupFault } from './faults.server.ts'

/**
 * Lets rows come in any order while a transaction fills the tables: rows point at each other, and some at themselves. Gives
 * what holds every row to its foreign keys again, before the transaction ends.
 */
export async function loosenForeignKeys(connection: Connection): Promise<() => Promise<void>> {
  if (isSqlite(connection)) {
    await sql`pragma defer_foreign_keys = on`.execute(connection)
    return () => checkSqlite(connection)
  }
  const { rows } = await sql<{ table: string; name: string; rule: string }>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as rule
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by oid`.execute(connection)
  for (const { table, name } of rows) await sql.raw(`alter table ${table} drop constraint ${name}`).execute(connection)
  return async () => {
    for (const { table, name, rule } of rows) await sql.raw(`alter table ${table} add constraint ${name} ${rule}`).execute(connection)
  }
}

async function checkSqlite(connection: Connection) {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(connection)
  const [first] = rows
  if (first) throw new BackupFault(`A row of ${first.table} points at a row of ${first.parent} that is not there`)
}
