import { db } from '#db/connection.server.ts'
import type { Act } from '#app/shared/act.ts'
import { newToken } from './chance.server.ts'
import { hashOf } from './hash.server.ts'

export type ReplyLinkKind = 'place' | 'check_in' | 'idea_person' | 'barrier'

interface NewReplyLink {
  personId: string
  aboutKind: ReplyLinkKind
  aboutId: string
  expiresAt: string
}

/** A token that answers one question for one person and signs nobody in. Inside a transaction; a newer one voids the older. */
export async function makeReplyLink(act: Act, { personId, aboutKind, aboutId, expiresAt }: NewReplyLink) {
  const token = newToken()
  await endReplyLinks(act, aboutKind, aboutId)
  await db()
    .insertInto('reply_link')
    .values({
      token_hash: hashOf(token),
      made_at: act.at.toISOString(),
      person_id: personId,
      about_kind: aboutKind,
      about_id: aboutId,
      expires_at: expiresAt,
    })
    .execute()
  return token
}

/** The question behind a token, also when it has run out or was answered, so that the page can say so. */
export async function findReplyLink(token: string) {
  return db()
    .selectFrom('reply_link')
    .select(['token_hash', 'person_id', 'about_kind', 'about_id', 'expires_at', 'used_at'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
}

/** No older link to this question opens anything any more. */
export async function endReplyLinks(act: Act, aboutKind: ReplyLinkKind, aboutId: string) {
  await db()
    .updateTable('reply_link')
    .set({ used_at: act.at.toISOString() })
    .where('about_kind', '=', aboutKind)
    .where('about_id', '=', aboutId)
    .where('used_at', 'is', null)
    .execute()
}
