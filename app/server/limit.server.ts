import { db, transaction } from '#db/connection.server.ts'
import { lookupOf } from './seal.server.ts'

interface Limit {
  /** What is counted, such as `code` or `pin`. */
  what: string
  /** Whose tries they are: an address, an IP, a card. Kept only as a keyed hash. */
  whose: string
  atMost: number
  perMs: number
}

/**
 * Counts one try and says whether it is still within the limit. Kept in the database, so that it holds across
 * processes and restarts. A window begins with its first try.
 */
export function withinLimit({ what, whose, atMost, perMs }: Limit, now: Date): Promise<boolean> {
  const key = `${what}:${lookupOf('limit', whose)}`
  return transaction(async () => {
    const row = await db().selectFrom('rate_limit').select(['count', 'resets_at']).where('key', '=', key).executeTakeFirst()
    const current = row && row.resets_at > now.toISOString() ? row : { count: 0, resets_at: new Date(now.getTime() + perMs).toISOString() }
    if (current.count >= atMost) return false
    const next = { count: current.count + 1, resets_at: current.resets_at }
    await db()
      .insertInto('rate_limit')
      .values({ key, ...next })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(next))
      .execute()
    return true
  })
}

/** Takes back a try that was counted before it turned out right: only wrong ones stand. In the transaction of what it opened. */
export async function takeBackTry({ what, whose }: Pick<Limit, 'what' | 'whose'>) {
  await db()
    .updateTable('rate_limit')
    .set((column) => ({ count: column('count', '-', 1) }))
    .where('key', '=', `${what}:${lookupOf('limit', whose)}`)
    .where('count', '>', 0)
    .execute()
}

/** Whether a limit is reached, without counting a try: for doors where only the wrong tries count. */
export async function isSpent({ what, whose, atMost }: Omit<Limit, 'perMs'>, now: Date) {
  const row = await db()
    .selectFrom('rate_limit')
    .select('count')
    .where('key', '=', `${what}:${lookupOf('limit', whose)}`)
    .where('resets_at', '>', now.toISOString())
    .executeTakeFirst()
  return row !== undefined && row.count >= atMost
}

/** Thrown by a guard or action when a limit is reached: the plain 429 page. */
export function tooMany(words = 'That was a lot of tries. Wait a while, then try again.') {
  return new Response(words, { status: 429, headers: { 'Retry-After': '900' } })
}
