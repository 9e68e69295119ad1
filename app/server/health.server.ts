import { SqliteAdapter, sql } from 'kysely'
import { db, type Engine } from '#db/connection.server.ts'
import { version } from '../../package.json'

const ANSWER_WITHIN_MS = 3_000

interface Health {
  status: 'ok'
  version: string
  database: Engine
  /** SQLite's `pragma synchronous`; 2 (FULL) means that what was confirmed survives a power cut. */
  synchronous: number | null
  /** How long the longest-due mail has been waiting for the post. */
  outboxOldestSeconds: number | null
}

/** How the house does, for those who watch over it; `down` when the database does not answer in time. No data about anyone. */
export async function findHealth(now: Date): Promise<Health | { status: 'down' }> {
  const tooLate = new Promise<never>((_resolve, reject) => setTimeout(reject, ANSWER_WITHIN_MS).unref())
  return Promise.race([look(now), tooLate]).catch(() => ({ status: 'down' as const }))
}

async function look(now: Date): Promise<Health> {
  const database = db().getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres'
  return {
    status: 'ok',
    version,
    database,
    synchronous: database === 'sqlite' ? await findSynchronous() : null,
    outboxOldestSeconds: await findOldestWait(now),
  }
}

async function findSynchronous() {
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db())
  return rows[0]?.synchronous ?? null
}

/** Only mail: letters and calls wait for a person, and an organiser sees those. */
async function findOldestWait(now: Date) {
  const oldest = await db()
    .selectFrom('message')
    .select('due_at')
    .where('channel', '=', 'email')
    .where('sent_at', 'is', null)
    .where('gave_up_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('due_at', '<=', now.toISOString())
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst()
  return oldest ? Math.round((now.getTime() - Date.parse(oldest.due_at)) / 1000) : null
}
