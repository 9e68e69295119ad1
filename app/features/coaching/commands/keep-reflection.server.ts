import { bringWords } from '#app/features/contributions/commands/bring-words.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { transaction } from '#db/connection.server.ts'
import type { CheckInRow } from '../queries/check-ins.server.ts'
import { findHomeOf, type CoachingRow } from '../queries/coaching.server.ts'

interface Reflection {
  id: string
  words: string
  /** One of the two; the other never reads it. */
  authorId: string
  checkIn: Pick<CheckInRow, 'starts_at'>
  coaching: CoachingRow
}

/** Keeps what somebody noticed in themselves after a talk: sealed with their own key, for them alone. */
export function keepReflection(act: Act, { id, words, authorId, checkIn, coaching }: Reflection) {
  return transaction(async () => {
    const home = await findHomeOf(coaching)
    if (!home) throw new Error(`The person of coaching ${coaching.id} belongs to no programme`)
    const { programmeId, localityId } = home
    const happenedOn = dayOf(checkIn.starts_at)
    return bringWords(act, { id, kind: 'reflection', words, audience: 'me', authorId, programmeId, localityId, happenedOn })
  })
}
