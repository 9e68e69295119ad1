import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type Transaction,
} from 'kysely'
import type { DatabaseConnection, PostgresDialectConfig, SqliteDatabase, SqliteDialectConfig, TransactionSettings } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

export type Connection = Kysely<Database>
export type Engine = 'sqlite' | 'postgres'

const openTransaction = new AsyncLocalStorage<Transaction<Database>>()
let connection: Connection | undefined
const postgresAddresses = new WeakMap<Connection, string>()

/** The database: inside `transaction(…)` the open transaction, elsewhere the plain connection. */
export function db(): Connection {
  const current = openTransaction.getStore() ?? connection
  if (!current) throw new Error('No database is open: call useConnection(openDatabase(url)) first')
  return current
}

/**
 * Runs `work` so that all its writes happen or none does. Inside another transaction it joins that one.
 * Writers go one at a time on both databases, so what `work` reads stays true until it ends.
 */
export function transaction<Result>(work: () => Promise<Result>): Promise<Result> {
  if (inTransaction()) return work()
  const current = db()
  return inTurn(() => current.transaction().execute((trx) => openTransaction.run(trx, work)))
}

let lastTurn: Promise<unknown> = Promise.resolve()

/** Writers of this process wait for each other here and not each on a connection of their own, so that who reads finds one free. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = lastTurn.then(work)
  lastTurn = turn.catch(() => undefined)
  return turn
}

export function inTransaction() {
  return openTransaction.getStore() !== undefined
}

/** Makes this process use `other` as its database. */
export function useConnection(other: Connection) {
  connection = other
}

/** Where this process's PostgreSQL is, for who needs a line of their own to it; undefined on SQLite. */
export function postgresAddress() {
  return connection && postgresAddresses.get(connection)
}

/** Which database this process speaks to. */
export function engine(): Engine {
  return postgresAddress() ? 'postgres' : 'sqlite'
}

/** Which database a `DATABASE_URL` names. */
export function engineOf(databaseUrl: string): Engine {
  return databaseUrl.startsWith('file:') ? 'sqlite' : 'postgres'
}

/** Opens `file:PATH` (`file::memory:` for a fresh one) or `postgres://…`. */
export function openDatabase(databaseUrl: string): Connection {
  return engineOf(databaseUrl) === 'sqlite' ? openSqlite(databaseUrl.slice('file:'.length)) : openPostgres(databaseUrl)
}

/** Opens a SQLite file, or an image of one held in memory. */
export function openSqlite(file: string | Buffer): Connection {
  if (typeof file === 'string' && file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const sqlite = new SQLite(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL') // a reopened database says NORMAL otherwise
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('cache_size = -32768') // 32 MB of pages; it would keep 2, less than the example story
  return new Kysely<Database>({ dialect: new OneWriterSqlite({ database: keepingStatements(sqlite) }, () => sqlite.inTransaction) })
}

const MOST_STATEMENTS = 1_000
const LONGEST_STATEMENT = 10_000 // those with thousands of values in them hardly come twice

/** Keeps what SQLite made of each statement: to make it anew took as long as to run it. The longest kept goes when there are too many. */
function keepingStatements(sqlite: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SQLite.Statement>()
  const prepare = (sql: string) => {
    const known = kept.get(sql)
    if (known && !known.busy) return known
    const statement = sqlite.prepare(sql)
    if (sql.length > LONGEST_STATEMENT) return statement
    kept.set(sql, statement)
    const [oldest] = kept.keys()
    if (kept.size > MOST_STATEMENTS && oldest !== undefined) kept.delete(oldest)
    return statement
  }
  return { prepare, close: () => void sqlite.close() }
}

/**
 * A machine that loses its power says no goodbye: what it held, above all the lock of the one writer, is let go after
 * half a minute. Our transactions wait for nothing but the database, so none is idle for long.
 */
const patience = { idle_in_transaction_session_timeout: 30_000, keepAlive: true, connectionTimeoutMillis: 20_000 }

function openPostgres(databaseUrl: string): Connection {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number)
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, ...patience })
  pool.on('error', () => undefined) // an idle connection that drops is replaced; the next query tells if the server is gone
  pool.on('connect', (client) => client.on('error', () => undefined)) // as one does in the middle of a transaction: it must not end the process
  const opened: Connection = new Kysely<Database>({ dialect: new OneWriterPostgres({ pool }) })
  postgresAddresses.set(opened, databaseUrl)
  return opened
}

class OneWriterSqlite extends SqliteDialect {
  readonly #config: SqliteDialectConfig
  readonly #isOpen: () => boolean
  constructor(config: SqliteDialectConfig, isOpen: () => boolean) {
    super(config)
    this.#config = config
    this.#isOpen = isOpen
  }
  override createDriver() {
    return new ImmediateDriver(this.#config, this.#isOpen)
  }
  override createAdapter() {
    return new AllOrNothingAdapter()
  }
}

/** SQLite can undo a half-made table, which Kysely does not count on: so a migration that stops half-way leaves nothing. */
class AllOrNothingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

/** A plain `begin` lets two writers start from the same past, and the second fails. `begin immediate` makes it wait. */
class ImmediateDriver extends SqliteDriver {
  readonly #isOpen: () => boolean
  constructor(config: SqliteDialectConfig, isOpen: () => boolean) {
    super(config)
    this.#isOpen = isOpen
  }
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  /** On a full disk SQLite has undone everything itself, and undoing nothing would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.#isOpen()) await super.rollbackTransaction(connection)
  }
}

class OneWriterPostgres extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }
  override createDriver() {
    return new AdvisoryDriver(this.#config)
  }
}

const WRITER = 7_264_119 // any number, the same in every process of a site

/** Takes one advisory lock at the start of a transaction: writers queue across processes, as they do on SQLite. */
class AdvisoryDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    await super.beginTransaction(connection, settings)
    await connection.executeQuery(CompiledQuery.raw(`select pg_advisory_xact_lock(${WRITER})`))
  }
}
