import { db } from '#db/connection.server.ts'
import { openWords } from './open-words.server.ts'

/** A contribution that has not been taken back, as the commands need it. */
export function findLive(contributionId: string) {
  return db()
    .selectFrom('contribution')
    .select([
      'id',
      'kind',
      'author_id',
      'guest_id',
      'written_by_id',
      'agreed_at',
      'audience',
      'language',
      'words',
      'sealed_words',
      'version',
      'hidden_at',
    ])
    .where('id', '=', contributionId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
}

/** Whether this person, or this guest, is who brought the words. */
export function isAuthorOf(
  { author_id, guest_id }: { author_id: string | null; guest_id: string | null },
  { byId, guestId }: { byId: string | null; guestId?: string | undefined },
) {
  return (author_id !== null && author_id === byId) || (guest_id !== null && guest_id === guestId)
}

/** The ending that stands, sealed or not, as the commands need it. */
export function findEndingRow(contributionId: string) {
  return db()
    .selectFrom('ending')
    .select(['made_at', 'outcome', 'by_id', 'seen_at', 'words', 'sealed_words', 'contribution_id as id'])
    .where('contribution_id', '=', contributionId)
    .executeTakeFirst()
}

type EndingRow = NonNullable<Awaited<ReturnType<typeof findEndingRow>>>

/** Its words. */
export function openEnding(authorId: string | null, ending: EndingRow) {
  return openWords('ending', authorId, ending)
}
