import { sql } from 'kysely'
import { db } from '#db/connection.server.ts'
import { openWords } from './open-words.server.ts'
import { keepReadable, type Reader } from './readable.server.ts'

const DEEPEST = 8
const MOST = 200

/**
 * What these words grew from and what grew from them, each with its distance, nearest first: at most eight links
 * away and 200 in all. What the reader may not read is not there. Walked in the database, both ways at once.
 */
export async function walkChain(contributionId: string, reader: Reader) {
  const rows = await keepReadable(reader, await listLinked(contributionId))
  const me = reader.viewer?.personId
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      way: row.way,
      depth: row.depth,
      kind: row.kind,
      voice: row.voice,
      language: row.language,
      madeAt: row.made_at,
      words: await openWords('contribution', row.author_id, row),
      by: row.name_shown === 1 || row.author_id === me ? row.known_as : null,
      outcome: row.outcome,
    })),
  )
}

function listLinked(contributionId: string) {
  return walkBothWays(contributionId)
    .selectFrom((from) =>
      from
        .selectFrom('back')
        .select(['back.id', sql<'from' | 'to'>`'from'`.as('way'), (where) => where.fn.min<number>('back.depth').as('depth')])
        .groupBy('back.id')
        .unionAll(
          from
            .selectFrom('forth')
            .select(['forth.id', sql<'from' | 'to'>`'to'`.as('way'), (where) => where.fn.min<number>('forth.depth').as('depth')])
            .groupBy('forth.id'),
        )
        .as('step'),
    )
    .innerJoin('contribution', 'contribution.id', 'step.id')
    .leftJoin('person', 'person.id', 'contribution.author_id')
    .leftJoin('ending', 'ending.contribution_id', 'contribution.id')
    .select(['step.way', 'step.depth', 'contribution.id', 'contribution.kind', 'contribution.voice', 'contribution.language'])
    .select([
      'contribution.made_at',
      'contribution.words',
      'contribution.sealed_words',
      'contribution.name_shown',
      'contribution.hidden_at',
    ])
    .select(['contribution.author_id', 'contribution.guest_id', 'contribution.audience', 'contribution.programme_id'])
    .select(['contribution.locality_id', 'contribution.experience_id', 'contribution.gathering_id', 'person.known_as', 'ending.outcome'])
    .where('contribution.taken_back_at', 'is', null)
    .where('contribution.id', '<>', contributionId)
    .orderBy('step.depth')
    .orderBy('contribution.made_at')
    .orderBy('contribution.id')
    .limit(MOST)
    .execute()
}

/** `back`: what it grew from; `forth`: what grew from it. `union` drops what was met at that distance already, so circles end. */
function walkBothWays(contributionId: string) {
  return db()
    .withRecursive('back', (from) =>
      from
        .selectFrom('contribution_link as link')
        .select(['link.to_id as id', sql<number>`1`.as('depth')])
        .where('link.from_id', '=', contributionId)
        .where('link.kind', '=', 'grew_from')
        .union(
          from
            .selectFrom('contribution_link as link')
            .innerJoin('back', 'back.id', 'link.from_id')
            .select(['link.to_id as id', sql<number>`back.depth + 1`.as('depth')])
            .where('link.kind', '=', 'grew_from')
            .where('back.depth', '<', DEEPEST),
        ),
    )
    .withRecursive('forth', (from) =>
      from
        .selectFrom('contribution_link as link')
        .select(['link.from_id as id', sql<number>`1`.as('depth')])
        .where('link.to_id', '=', contributionId)
        .where('link.kind', '=', 'grew_from')
        .union(
          from
            .selectFrom('contribution_link as link')
            .innerJoin('forth', 'forth.id', 'link.to_id')
            .select(['link.from_id as id', sql<number>`forth.depth + 1`.as('depth')])
            .where('link.kind', '=', 'grew_from')
            .where('forth.depth', '<', DEEPEST),
        ),
    )
}
