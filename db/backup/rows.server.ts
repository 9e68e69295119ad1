import { createHash } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import type { Connection } from '../connection.server.ts'
import { isSqlite } from '../migrations/make-table.ts'
import { withAnyTables, type TableShape } from './tables.server.ts'

export type Row = unknown[]

const BATCH = 1_000
/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const MOST_VALUES = 30_000

/**
 * The rows of a table in the order of its key, byte by byte, which is the same on both databases; a batch at a time, so that
 * a million of them need no more memory than a thousand. On PostgreSQL inside a transaction.
 */
export async function* readRows(connection: Connection, table: TableShape): AsyncGenerator<Row[]> {
  const found = isSqlite(connection) ? streamSqlite(connection, table) : streamPostgres(connection, table)
  for await (const rows of inBatches(found)) yield rows.map((row) => table.columns.map((column) => row[column]))
}

/** What comes one by one, a thousand at a time. */
export async function* inBatches<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function streamSqlite(connection: Connection, { name, columns, key }: TableShape) {
  const rows = withAnyTables(connection).selectFrom(name).select(columns)
  return key.reduce((query, column) => query.orderBy(column), rows).stream()
}

async function* streamPostgres(connection: Connection, { name, columns, key, texts }: TableShape): AsyncGenerator<Record<string, unknown>> {
  const asked = sql.join(columns.map((column) => sql.ref(column)))
  const order = sql.join(key.map((column) => (texts.has(column) ? sql`${sql.ref(column)} collate "C"` : sql.ref(column))))
  await sql`declare backed_up no scroll cursor for select ${asked} from ${sql.table(name)} order by ${order}`.execute(connection)
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(BATCH)} from backed_up`.execute(connection)
    if (rows.length === 0) break
    yield* rows
  }
  await sql`close backed_up`.execute(connection)
}

/** Adds rows to a table, as many at once as both databases take. */
export async function writeRows(connection: Connection, { name, columns }: Pick<TableShape, 'name' | 'columns'>, rows: Row[]) {
  const most = Math.floor(MOST_VALUES / columns.length)
  for (let first = 0; first < rows.length; first += most) {
    const some = rows.slice(first, first + most)
    const place = isSqlite(connection) ? () => '?' : (at: number) => `$${at + 1}`
    const places = some.map((_, row) => `(${columns.map((_, column) => place(row * columns.length + column)).join()})`)
    const statement = `insert into ${quote(name)} (${columns.map(quote).join()}) values ${places.join()}`
    await connection.executeQuery(CompiledQuery.raw(statement, some.flat()))
  }
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/** How many rows there are and what they hold, in one word: two tables with the same sum are the same. */
export interface Sum {
  rows: number
  sha256: string
}

export const isSameSum = (one: Sum, other: Sum) => one.rows === other.rows && one.sha256 === other.sha256

/** Adds up the rows of a table as they pass: each is a line, the JSON array of its values in the order of the columns. */
export function summing() {
  const hash = createHash('sha256')
  let rows = 0
  const add = (lines: string[]) => {
    rows += lines.length
    for (const line of lines) hash.update(line).update('\n')
    return lines
  }
  return {
    add,
    addRows: (some: Row[]) => add(some.map((row) => JSON.stringify(row))),
    end: (): Sum => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** The sum of rows as they are read, from a database or from a file. */
export async function sumRows(batches: AsyncIterable<Row[]>) {
  const sum = summing()
  for await (const rows of batches) sum.addRows(rows)
  return sum.end()
}
