import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'

/**
 * Makes sure of the nobody that a programme's safeguarding key belongs to: a person row with the programme's own id, who
 * was never anyone, is erased from the first day, and so stands in no list and signs in nowhere. Keys belong to persons,
 * and this one must outlive every safeguarding lead. Inside a transaction.
 */
export async function makeKeeperOfReasons(act: Act, programmeId: string) {
  const now = act.at.toISOString()
  await db()
    .insertInto('person')
    .values({ id: programmeId, made_at: now, known_as: 'Nobody', languages: '', erased_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}
