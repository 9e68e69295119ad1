import type { RecordSection } from '#app/shared/record.ts'
import { db } from '#db/connection.server.ts'
import { scopeWords } from '../keep-together-words.ts'

/** With whom a person wished to be, by name; that somebody noted it of them, without whose wish it was. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  const rows = await db()
    .selectFrom('keep_together')
    .innerJoin('person as a', 'a.id', 'keep_together.a_id')
    .innerJoin('person as b', 'b.id', 'keep_together.b_id')
    .select(['keep_together.made_at', 'keep_together.a_id', 'keep_together.b_id', 'keep_together.by_id', 'keep_together.scope'])
    .select(['keep_together.ended_at', 'a.known_as as a_known_as', 'b.known_as as b_known_as'])
    .where((is) =>
      is.or([is('keep_together.a_id', '=', personId), is('keep_together.b_id', '=', personId), is('keep_together.by_id', '=', personId)]),
    )
    .orderBy('keep_together.made_at')
    .orderBy('keep_together.id')
    .execute()
  const lines = rows.map(({ made_at, a_id, b_id, by_id, scope, ended_at, a_known_as, b_known_as }) => {
    const other = a_id === personId ? b_known_as : a_known_as
    const isMine = by_id === personId
    const isOfMe = a_id === personId || b_id === personId
    const what =
      isMine && isOfMe
        ? `You wish to be with ${other}`
        : isMine
          ? 'You noted it of two others'
          : 'Somebody noted it of you and another person'
    return [
      { label: 'Together', value: what, at: made_at },
      { label: 'Where', value: scopeWords[scope].label },
      ...(ended_at ? [{ label: 'Ended', value: 'yes', at: ended_at }] : []),
    ]
  })
  return [{ title: 'Who stays together', rows: lines }]
}
