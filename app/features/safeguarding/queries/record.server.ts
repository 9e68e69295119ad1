import type { RecordSection } from '#app/shared/record.ts'
import { db } from '#db/connection.server.ts'

/**
 * What a safeguarding lead entered or ended, without about whom. Being one of a pair is in nobody's record, see
 * docs/decisions/0010-safeguarding-notes-are-asked-for-in-person.md.
 */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  const rows = await db()
    .selectFrom('keep_apart')
    .select(['made_at', 'by_id', 'ended_at', 'ended_by_id'])
    .where((is) => is.or([is('by_id', '=', personId), is('ended_by_id', '=', personId)]))
    .orderBy('made_at')
    .execute()
  return [
    {
      title: 'Your work as a safeguarding lead',
      rows: rows.map(({ made_at, by_id, ended_at, ended_by_id }) => [
        ...(by_id === personId ? [{ label: 'You kept two people apart', value: 'noted', at: made_at }] : []),
        ...(ended_by_id === personId && ended_at ? [{ label: 'You ended it', value: 'noted', at: ended_at }] : []),
      ]),
    },
  ]
}
