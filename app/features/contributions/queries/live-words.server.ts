import { db } from '#db/connection.server.ts'

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
