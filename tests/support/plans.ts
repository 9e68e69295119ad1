import SQLite from 'better-sqlite3'
import { vi } from 'vitest'

/** One way SQLite would read a table from end to end, for a query that somebody asked on a page. */
export interface WholeRead {
  asked: string
  table: string
  sql: string
}

type Prepare = (this: SQLite.Database, sql: string) => SQLite.Statement

/** Writes down every query that is prepared from now on, beside what `page` says was asked when it came first. */
export function noteQueries(page: () => string) {
  const noted = new Map<string, string>()
  // a prototype's method, called with its own database
  const real = SQLite.prototype.prepare as Prepare
  const spy = vi.spyOn(SQLite.prototype, 'prepare').mockImplementation(function (this: SQLite.Database, sql: string) {
    if (!noted.has(sql)) noted.set(sql, page())
    return real.call(this, sql)
  })
  return { noted, stop: () => spy.mockRestore() }
}

/** Asks SQLite how it would answer each query, and gives those for which it would read a whole table. */
export function findWholeReads(file: string, noted: ReadonlyMap<string, string>): WholeRead[] {
  const database = new SQLite(file, { readonly: true })
  const asks = [...noted].filter(([sql]) => /^(select|update|delete|with)\b/.test(sql))
  const reads = asks.flatMap(([sql, asked]) => {
    const values = Array<null>(sql.match(/\?/g)?.length ?? 0).fill(null)
    // the four columns that EXPLAIN QUERY PLAN gives
    const plan = database.prepare(`explain query plan ${sql}`).all(values) as { detail: string }[]
    return plan.flatMap(({ detail }) => tableReadWhole(detail, sql)).map((table) => ({ asked, table, sql }))
  })
  database.close()
  return reads
}

/** `SCAN place` and `SCAN place USING INDEX …` read every row; a table made up on the way has none of its own. */
function tableReadWhole(detail: string, sql: string) {
  const [, name = ''] = /^SCAN (\w+)/.exec(detail) ?? []
  const table = new RegExp(`"(\\w+)" as "${name}"`).exec(sql)?.[1] ?? name
  const isMadeUp = name === 'CONSTANT' || new RegExp(`"${name}" as \\(|\\) as "?${name}"?`).test(sql)
  return name === '' || isMadeUp ? [] : [table]
}
