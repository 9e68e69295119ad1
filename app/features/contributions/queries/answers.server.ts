import { db } from '#db/connection.server.ts'
import { openWords } from './open-words.server.ts'

interface Asked {
  id: string
  author_id: string | null
}

/** What was written back, oldest first, each with the name of who wrote it. */
export async function listAnswers(contribution: Asked) {
  const rows = await db()
    .selectFrom('answer')
    .innerJoin('person', 'person.id', 'answer.by_id')
    .select(['answer.id', 'answer.made_at', 'answer.words', 'answer.sealed_words', 'answer.seen_at', 'answer.by_id'])
    .select(['person.known_as', 'person.family_name'])
    .where('answer.contribution_id', '=', contribution.id)
    .orderBy('answer.made_at')
    .orderBy('answer.id')
    .limit(200)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      madeAt: row.made_at,
      words: await openWords('answer', contribution.author_id, row),
      by: nameOf(row, contribution),
      isByAuthor: row.by_id === contribution.author_id,
      seenAt: row.seen_at,
    })),
  )
}

/** What came of it, why, and who says so; undefined while it is open. */
export async function findEnding(contribution: Asked) {
  const row = await db()
    .selectFrom('ending')
    .innerJoin('person', 'person.id', 'ending.by_id')
    .select(['ending.contribution_id as id', 'ending.made_at', 'ending.outcome', 'ending.words', 'ending.sealed_words', 'ending.seen_at'])
    .select(['ending.by_id', 'person.known_as', 'person.family_name'])
    .where('ending.contribution_id', '=', contribution.id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    madeAt: row.made_at,
    outcome: row.outcome,
    words: await openWords('ending', contribution.author_id, row),
    by: nameOf(row, contribution),
    byId: row.by_id,
    seenAt: row.seen_at,
  }
}

/** Who answers for something does it with their whole name; authors keep the one they are known by. */
function nameOf({ by_id, known_as, family_name }: { by_id: string; known_as: string; family_name: string | null }, { author_id }: Asked) {
  return by_id === author_id || family_name === null ? known_as : `${known_as} ${family_name}`
}
