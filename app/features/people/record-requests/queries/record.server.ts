import { sayDay } from '#app/shared/dates.ts'
import type { RecordSection } from '#app/shared/record.ts'
import { db } from '#db/connection.server.ts'
import { outcomeWords, requestKindWords } from '../request-kinds.ts'
import { listMyRequests } from './requests.server.ts'

/** What somebody asked about their record with its answers; and of what others asked them, only how much. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  const mine = await listMyRequests(personId)
  const { count } = await db()
    .selectFrom('record_request')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where((is) => is.or([is('keeper_id', '=', personId), is('answered_by_id', '=', personId)]))
    .executeTakeFirstOrThrow()
  return [
    {
      title: 'What you asked about your record',
      rows: mine.map(({ at, kind, words, keeperName, answerByOn, answer }) => [
        { label: 'You asked', value: requestKindWords[kind], at },
        ...(words ? [{ label: 'Your words', value: words }] : []),
        { label: 'Who answers', value: keeperName },
        { label: 'By', value: sayDay(answerByOn, '') },
        ...(answer
          ? [
              { label: 'What came of it', value: outcomeWords[answer.outcome].told, at: answer.at },
              { label: `The answer of ${answer.byName}`, value: answer.words ?? '' },
            ]
          : []),
      ]),
    },
    { title: 'What others asked you about theirs', rows: count > 0 ? [[{ label: 'How often', value: String(count) }]] : [] },
  ]
}
