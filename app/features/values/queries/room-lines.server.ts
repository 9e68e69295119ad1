import { db } from '#db/connection.server.ts'
import { preparedOne } from '#db/prepared.server.ts'

/** What happened on a room's wall after the line with this number, each as it is now, in the order in which it became visible. */
export async function listLinesAfter(gatheringId: string, after: number, atMost: number) {
  const rows = await db()
    .selectFrom('wall_line')
    .innerJoin('contribution', 'contribution.id', 'wall_line.contribution_id')
    .select(['wall_line.no', 'contribution.id', 'contribution.words', 'contribution.voice', 'contribution.language'])
    .select(['contribution.made_at', 'contribution.hidden_at', 'contribution.taken_back_at'])
    .where('wall_line.gathering_id', '=', gatheringId)
    .where('wall_line.no', '>', after)
    .orderBy('wall_line.no')
    .limit(atMost)
    .execute()
  return rows.map(({ hidden_at, taken_back_at, words, ...row }) => ({ ...row, words: hidden_at || taken_back_at ? null : words }))
}

/** The number of the last thing that happened on a room's wall; 0 before anything did. */
export async function findLastNo(gatheringId: string) {
  return (await findLast({ gatheringId }))?.no ?? 0
}

const findLast = preparedOne(({ gatheringId }: { gatheringId: string }) =>
  db()
    .selectFrom('wall_line')
    .select((of) => of.fn.max('no').as('no'))
    .where('gathering_id', '=', gatheringId),
)
