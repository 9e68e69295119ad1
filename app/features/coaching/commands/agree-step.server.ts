import { bringWords } from '#app/features/contributions/commands/bring-words.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findHomeOf } from '../queries/coaching.server.ts'

export interface NewStep {
  /** Made by the page: the same form sent twice is one step. */
  id: string
  words: string
  dueOn: string | null
  /** Whether the person said these words, or agreed to them; else they are asked on their Today. */
  agreed: boolean
}

interface Where {
  id: string
  person_id: string
  experience_id: string | null
}

/**
 * Keeps the one small step of a check-in: the person’s words, sealed for them, and read by the two through
 * the check-in alone. Who typed them is kept with them.
 */
export function agreeStep(act: Act, checkIn: Where, { id, words, dueOn, agreed }: NewStep) {
  return transaction(async () => {
    const home = await findHomeOf(checkIn)
    if (!home) throw new Error(`The person of check-in ${checkIn.id} belongs to no programme`)
    const { person_id: authorId } = checkIn
    const typed = act.byId && act.byId !== authorId ? { writtenById: act.byId, agreed } : {}
    const brought = await bringWords(act, { id, kind: 'step', words, audience: 'me', authorId, ...home, ...typed })
    if (!brought.ok || !brought.isNew) return brought
    await db().insertInto('step').values({ id, due_on: dueOn, check_in_id: checkIn.id }).execute()
    return brought
  })
}
