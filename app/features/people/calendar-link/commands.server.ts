import { audit } from '#app/server/audit.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { tokenOfLink } from './queries.server.ts'

const HOUR_MS = 3_600_000

/** Makes a person's private calendar link, or a new one in its place: the old one opens nothing from then on. The same id again is the same link. */
export function renewCalendarLink(act: Act, { id, personId }: { id: string; personId: string }) {
  return transaction(async () => {
    const current = await db().selectFrom('feed_token').select('id').where('person_id', '=', personId).executeTakeFirst()
    if (current?.id === id) return
    await db().deleteFrom('feed_token').where('person_id', '=', personId).execute()
    await db()
      .insertInto('feed_token')
      .values({ id, made_at: act.at.toISOString(), person_id: personId, token_hash: hashOf(tokenOfLink(id)) })
      .execute()
    await audit(act, current ? 'calendar_link.renew' : 'calendar_link.make', { kind: 'person', id: personId })
  })
}

/** Ends a person's calendar link. Ending twice is ending once. */
export function endCalendarLink(act: Act, { personId }: { personId: string }) {
  return transaction(async () => {
    const ended = await db().deleteFrom('feed_token').where('person_id', '=', personId).executeTakeFirst()
    if (ended.numDeletedRows > 0n) await audit(act, 'calendar_link.end', { kind: 'person', id: personId })
  })
}

/** Remembers that a calendar asked: once an hour at most, since phones ask all day. */
export async function noteCalendarUse({ id, lastUsedAt, at }: { id: string; lastUsedAt: string | null; at: Date }) {
  if (lastUsedAt !== null && lastUsedAt > new Date(at.getTime() - HOUR_MS).toISOString()) return
  await db().updateTable('feed_token').set({ last_used_at: at.toISOString() }).where('id', '=', id).execute()
}
