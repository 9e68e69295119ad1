import SQLite from 'better-sqlite3'
import type { Insertable } from 'kysely'
import type { Database } from '#db/schema.ts'

type Cell = string | number | null

/** Writes millions of rows into a SQLite file, past the commands: only a measurement may do so. */
export interface Writer {
  all: (sql: string) => Record<string, Cell>[]
  write: <Table extends keyof Database>(table: Table, rows: Iterable<Insertable<Database[Table]>>) => void
  close: () => void
}

export function openWriter(file: string): Writer {
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = OFF') // whoever measures starts again when the power goes
  sqlite.pragma('foreign_keys = OFF') // checked once, at the end
  sqlite.pragma('cache_size = -400000')
  return {
    // a query of ours, whose columns are text and numbers
    all: (sql) => sqlite.prepare(sql).all() as Record<string, Cell>[],
    write: (table, rows) => sqlite.transaction(() => writeAll(sqlite, table, rows))(),
    close: () => {
      const [stray] = sqlite.prepare('pragma foreign_key_check').all()
      if (stray) throw new Error(`A row points at nothing: ${JSON.stringify(stray)}`)
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
      sqlite.close()
    },
  }
}

/** The first row names the columns; the others have the same. */
function writeAll(sqlite: SQLite.Database, table: string, rows: Iterable<object>) {
  let insert: SQLite.Statement | undefined
  for (const row of rows) {
    const columns = Object.keys(row)
    insert ??= sqlite.prepare(`insert into ${table} (${columns.join()}) values (${columns.map(() => '?').join()})`)
    insert.run(Object.values(row))
  }
}
