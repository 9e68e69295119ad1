import { sql, SqliteAdapter, type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, type RawBuilder } from 'kysely'

type Builder = ColumnDefinitionBuilder

/** One column of a table to be: its type and what the database holds it to. It may not be null unless said with `maybe`. */
export interface Column {
  type: 'text' | 'integer' | 'bigint'
  nullable?: boolean
  rule?: (column: Builder, name: string) => Builder
}

type Columns<Name> = Name[] | { on: Name[]; where: RawBuilder<boolean> }

interface Rules<Name> {
  /** A primary key of several columns. */
  key?: Name[]
  unique?: Columns<Name>[]
  index?: Columns<Name>[]
  /** Each by a name that says the rule, because that name is what the database answers with. */
  check?: Record<string, RawBuilder<unknown>>
}

/**
 * Makes a table with its indexes, the same on SQLite and PostgreSQL. Part of the released migrations:
 * it may learn more, but what it makes of the same words never changes.
 */
export async function makeTable<Name extends string>(
  db: Kysely<unknown>,
  table: string,
  columns: Record<Name, Column>,
  { key, unique = [], index = [], check = {} }: Rules<NoInfer<Name>> = {},
) {
  const sqlite = isSqlite(db)
  let builder: CreateTableBuilder<string, string> = db.schema.createTable(table)
  for (const [name, column] of Object.entries<Column>(columns)) {
    builder = builder.addColumn(name, sqlite && column.type === 'bigint' ? 'integer' : column.type, shapeOf(name, column))
  }
  if (key) builder = builder.addPrimaryKeyConstraint(`${table}_pkey`, key)
  for (const [rule, condition] of Object.entries(check)) builder = builder.addCheckConstraint(rule, condition)
  // Without `strict`, SQLite would take a word where a number belongs; PostgreSQL never does.
  await (sqlite ? builder.modifyEnd(sql`strict`) : builder).execute()
  for (const each of unique) await makeIndex(db, table, each, 'one')
  for (const each of index) await makeIndex(db, table, each, 'by')
}

/** Adds a column that may be null: what points at a table made later is added once that table is there. */
export async function addColumn(db: Kysely<unknown>, table: string, name: string, column: Column) {
  await db.schema
    .alterTable(table)
    .addColumn(name, column.type, shapeOf(name, maybe(column)))
    .execute()
}

/** Whether the statements go to SQLite; otherwise it is PostgreSQL. */
export function isSqlite(db: Pick<Kysely<unknown>, 'getExecutor'>) {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

function shapeOf(name: string, { nullable, rule }: Column) {
  return (column: Builder) => (rule ?? same)(nullable ? column : column.notNull(), name)
}

const same = (column: Builder) => column

async function makeIndex(db: Kysely<unknown>, table: string, columns: Columns<string>, kind: 'one' | 'by') {
  const { on, where } = Array.isArray(columns) ? { on: columns, where: undefined } : columns
  let builder = db.schema
    .createIndex(`${table}_${kind}_${on.join('_')}`)
    .on(table)
    .columns(on)
  if (kind === 'one') builder = builder.unique()
  if (where) builder = builder.where(where)
  await builder.execute()
}

export const text: Column = { type: 'text' }
export const whole: Column = { type: 'integer' }
/** For unsigned numbers of 32 bits, which do not fit PostgreSQL's `integer`. */
export const wide: Column = { type: 'bigint' }
/** 0 or 1, and 0 unless said. */
export const yesNo: Column = { type: 'integer', rule: (column, name) => column.defaultTo(0).check(sql`${sql.ref(name)} in (0, 1)`) }

/** This column may be null: not said, or not yet. */
export const maybe = (column: Column): Column => ({ ...column, nullable: true })

/** A whole number that begins at `first`. */
export const from = (first: number): Column => ({ type: 'integer', rule: (column) => column.defaultTo(first) })

/** One of these words and no other. */
export const oneOf = (...words: string[]): Column => ({
  type: 'text',
  rule: (column, name) => column.check(sql`${sql.ref(name)} in (${sql.join(words.map((word) => sql.lit(word)))})`),
})

/** The id of a row of `table`. While something points at that row it stays, unless said otherwise. */
export const to = (table: string, onDelete: 'restrict' | 'cascade' | 'set null' = 'restrict'): Column => ({
  type: 'text',
  rule: (column) => column.references(`${table}.id`).onDelete(onDelete),
})

/** This column alone is the primary key. */
export const key = ({ type, rule = same }: Column): Column => ({ type, rule: (column, name) => rule(column.primaryKey(), name) })

/** What nearly every table begins with: a UUID and an instant. */
export const row = { id: key(text), made_at: text }

/** Exactly one of these columns is not null. */
export const exactlyOne = (...columns: string[]) => sql`${countSaid(columns)} = 1`

/** How many of these columns are not null. */
export const countSaid = (columns: string[]) =>
  sql`(${sql.join(
    columns.map((column) => sql`case when ${sql.ref(column)} is null then 0 else 1 end`),
    sql` + `,
  )})`

/** The three views people bring to an experience; gatherings for young people have a fourth. */
export const voice = oneOf('parent', 'practitioner', 'leader')
export const anyVoice = oneOf('parent', 'practitioner', 'leader', 'young')
