import { env } from '#app/server/env.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { lookupOf } from '#app/server/seal.server.ts'
import { db } from '#db/connection.server.ts'

/**
 * The secret part of a calendar link: it follows from the row's id and the site's own key, so that its owner can be shown it
 * again on any day, while the database keeps its fingerprint alone.
 */
export const tokenOfLink = (id: string) => lookupOf('feed', id)

const isToken = (text: string) => /^[\w-]{43}$/.test(text)

/** A person's own link, with when a calendar last asked. `url` is null where it was made with another key: it works, and cannot be shown. */
export async function findCalendarLink(personId: string) {
  const link = await db()
    .selectFrom('feed_token')
    .select(['id', 'made_at', 'token_hash', 'last_used_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!link) return undefined
  const token = tokenOfLink(link.id)
  const url = hashOf(token) === link.token_hash ? new URL(`/calendar/${token}.ics`, env().appUrl).href : null
  return { url, madeAt: link.made_at, lastUsedAt: link.last_used_at }
}

/** Whose calendar a token opens. Who may not sign in any more has none. */
export async function findOwnerOfLink(token: string) {
  if (!isToken(token)) return undefined
  return db()
    .selectFrom('feed_token')
    .innerJoin('person', 'person.id', 'feed_token.person_id')
    .innerJoin('login', 'login.person_id', 'feed_token.person_id')
    .select(['feed_token.id', 'feed_token.made_at', 'feed_token.person_id', 'feed_token.last_used_at'])
    .where('feed_token.token_hash', '=', hashOf(token))
    .where('person.erased_at', 'is', null)
    .where('login.ended_at', 'is', null)
    .executeTakeFirst()
}
