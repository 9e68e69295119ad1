import type { RecordSection } from '#app/shared/record.ts'
import { db } from '#db/connection.server.ts'
import { audienceWords } from '../audience-words.ts'
import { sayKind } from '../contribution-kinds.ts'
import { outcomeWords } from '../ending-words.ts'
import { openWords } from './open-words.server.ts'

/** Everything a person said here and wrote back to others, opened for them alone. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  return [
    { title: 'What you said', rows: await listSaid(personId) },
    { title: 'What you wrote back', rows: await listAnswered(personId) },
    { title: 'What you ended', rows: await listEnded(personId) },
  ]
}

async function listSaid(personId: string) {
  const rows = await db()
    .selectFrom('contribution')
    .leftJoin('person as writer', 'writer.id', 'contribution.written_by_id')
    .select(['contribution.id', 'contribution.kind', 'contribution.made_at', 'contribution.words', 'contribution.sealed_words'])
    .select([
      'contribution.audience',
      'contribution.agreed_at',
      'contribution.taken_back_at',
      'contribution.hidden_words',
      'writer.known_as',
    ])
    .where('contribution.author_id', '=', personId)
    .orderBy('contribution.made_at')
    .execute()
  return Promise.all(
    rows.map(async (row) => [
      { label: sayKind(row.kind), value: (await openWords('contribution', personId, row)) ?? 'You took these words back', at: row.made_at },
      { label: 'Who can read it', value: audienceWords[row.audience] },
      ...(row.known_as ? [{ label: 'Written down for you by', value: row.known_as }] : []),
      ...(row.known_as
        ? [{ label: 'You agreed to it', value: row.agreed_at ? 'yes' : 'not yet', ...(row.agreed_at && { at: row.agreed_at }) }]
        : []),
      ...(row.hidden_words ? [{ label: 'Hidden from others because', value: row.hidden_words }] : []),
      ...(row.taken_back_at ? [{ label: 'Taken back', value: 'yes', at: row.taken_back_at }] : []),
    ]),
  )
}

async function listAnswered(personId: string) {
  const rows = await db()
    .selectFrom('answer')
    .innerJoin('contribution', 'contribution.id', 'answer.contribution_id')
    .select(['answer.id', 'answer.made_at', 'answer.words', 'answer.sealed_words', 'contribution.author_id'])
    .where('answer.by_id', '=', personId)
    .orderBy('answer.made_at')
    .execute()
  return Promise.all(
    rows.map(async (row) => [{ label: 'Your answer', value: (await openWords('answer', row.author_id, row)) ?? '', at: row.made_at }]),
  )
}

async function listEnded(personId: string) {
  const rows = await db()
    .selectFrom('ending')
    .innerJoin('contribution', 'contribution.id', 'ending.contribution_id')
    .select([
      'ending.contribution_id as id',
      'ending.made_at',
      'ending.outcome',
      'ending.words',
      'ending.sealed_words',
      'contribution.author_id',
    ])
    .where('ending.by_id', '=', personId)
    .orderBy('ending.made_at')
    .execute()
  return Promise.all(
    rows.map(async (row) => [
      { label: outcomeWords[row.outcome].said, value: (await openWords('ending', row.author_id, row)) ?? '', at: row.made_at },
    ]),
  )
}
