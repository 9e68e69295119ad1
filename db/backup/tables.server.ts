import { sql, type Kysely } from 'kysely'
import type { Connection } from '../connection.server.ts'
import { isSqlite } from '../migrations/make-table.ts'

/** A table as a backup sees it: whatever is there, by name, the same on both databases. */
export interface TableShape {
  name: string
  /** In the order of their names. */
  columns: string[]
  /** What tells its rows apart; they are read in this order. */
  key: string[]
  /** Those whose order depends on a language unless said otherwise. */
  texts: ReadonlySet<string>
}

/** A connection whose tables are found out as it goes. */
export type AnyTables = Kysely<Record<string, Record<string, unknown>>>

// its tables are those of this version of the program; a backup may be of an older one
export const withAnyTables = (connection: Connection) => connection as unknown as AnyTables

/** Every table of ours, in the order of their names. */
export async function listTables(connection: Connection): Promise<TableShape[]> {
  const tables = (await connection.introspection.getTables()).filter(({ isView, schema }) => !isView && (schema ?? 'public') === 'public')
  const shapes: TableShape[] = []
  for (const { name, columns } of tables) {
    const names = columns.map((column) => column.name).sort()
    const key = await listKeyColumns(connection, name)
    const texts = columns.filter(({ dataType }) => dataType.toLowerCase() === 'text').map((column) => column.name)
    shapes.push({ name, columns: names, key: key.length > 0 ? key : names, texts: new Set(texts) })
  }
  return shapes.sort((one, other) => (one.name < other.name ? -1 : 1))
}

async function listKeyColumns(connection: Connection, table: string) {
  const query = isSqlite(connection)
    ? sql<{ column: string }>`select name as "column" from pragma_table_info(${table}) where pk > 0 order by pk`
    : sql<{ column: string }>`
        select used.column_name as "column" from information_schema.table_constraints kept
        join information_schema.key_column_usage used using (constraint_schema, constraint_name, table_name)
        where kept.constraint_type = 'PRIMARY KEY' and kept.table_schema = 'public' and table_name = ${table}
        order by used.ordinal_position`
  return (await query.execute(connection)).rows.map(({ column }) => column)
}

/** The migrations a database went through, by name; none where there is nothing yet. */
export async function listMigrations(connection: Connection) {
  const tables = await connection.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(connection)
  return rows.map(({ name }) => name)
}
