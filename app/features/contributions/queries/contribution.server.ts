import type { Relations } from '#app/server/relations.server.ts'
import { db } from '#db/connection.server.ts'
import { openWords } from './open-words.server.ts'

export type ContributionRow = NonNullable<Awaited<ReturnType<typeof findContributionRow>>>

/** A contribution with the names around it, as its guard needs it. Pages show what `findContribution` makes of it. */
export function findContributionRow(contributionId: string) {
  return db()
    .selectFrom('contribution')
    .leftJoin('person as author', 'author.id', 'contribution.author_id')
    .leftJoin('person as writer', 'writer.id', 'contribution.written_by_id')
    .leftJoin('person as hider', 'hider.id', 'contribution.hidden_by_id')
    .leftJoin('guest', 'guest.id', 'contribution.guest_id')
    .select(['contribution.id', 'contribution.kind', 'contribution.made_at', 'contribution.changed_at', 'contribution.version'])
    .select(['contribution.programme_id', 'contribution.locality_id', 'contribution.experience_id', 'contribution.gathering_id'])
    .select(['contribution.author_id', 'contribution.guest_id', 'contribution.written_by_id', 'contribution.agreed_at'])
    .select(['contribution.voice', 'contribution.audience', 'contribution.name_shown', 'contribution.language'])
    .select(['contribution.words', 'contribution.sealed_words', 'contribution.taken_back_at'])
    .select(['contribution.hidden_at', 'contribution.hidden_words', 'guest.nickname'])
    .select(['author.known_as as author_known_as', 'writer.known_as as writer_known_as', 'hider.known_as as hider_known_as'])
    .where('contribution.id', '=', contributionId)
    .executeTakeFirst()
}

/** What a reader with these relations is shown: the words, opened if they were sealed, and those names they may know. */
export async function findContribution(row: ContributionRow, relations: Relations) {
  const isMine = relations.has('author')
  const knowsWhoWrote = isMine || relations.has('facilitator')
  const author = row.author_known_as ?? row.nickname
  return {
    id: row.id,
    kind: row.kind,
    words: await openWords('contribution', row.author_id, row),
    language: row.language,
    voice: row.voice,
    audience: row.audience,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    takenBackAt: row.taken_back_at,
    gatheringId: row.gathering_id,
    isMine,
    author: isMine || row.name_shown === 1 ? author : null,
    written:
      row.writer_known_as === null
        ? null
        : { by: knowsWhoWrote ? row.writer_known_as : null, for: knowsWhoWrote ? author : null, agreed: row.agreed_at !== null },
    hidden: row.hidden_at === null ? null : { words: row.hidden_words, by: row.hider_known_as },
  }
}
