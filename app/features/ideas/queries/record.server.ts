import type { RecordSection } from '#app/shared/record.ts'
import { db } from '#db/connection.server.ts'
import { ideaPartWords } from '../idea-parts.ts'

/** What a person is to which idea, and the moves they wrote. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  const parts = await db()
    .selectFrom('idea_person')
    .innerJoin('idea', 'idea.id', 'idea_person.idea_id')
    .select(['idea.title', 'idea_person.part', 'idea_person.made_at', 'idea_person.left_at'])
    .where('idea_person.person_id', '=', personId)
    .orderBy('idea_person.made_at')
    .execute()
  const moves = await db()
    .selectFrom('idea_move')
    .innerJoin('idea', 'idea.id', 'idea_move.idea_id')
    .innerJoin('stage', 'stage.id', 'idea_move.stage_id')
    .select(['idea.title', 'stage.name', 'idea_move.words', 'idea_move.made_at'])
    .where('idea_move.by_id', '=', personId)
    .orderBy('idea_move.made_at')
    .execute()
  return [
    {
      title: 'Ideas you are part of',
      rows: parts.map(({ title, part, made_at, left_at }) => [
        { label: ideaPartWords[part].title, value: title, at: made_at },
        ...(left_at ? [{ label: 'You left', value: title, at: left_at }] : []),
      ]),
    },
    {
      title: 'What you wrote of ideas',
      rows: moves.map(({ title, name, words, made_at }) => [{ label: `${title}: ${name}`, value: words, at: made_at }]),
    },
  ]
}
