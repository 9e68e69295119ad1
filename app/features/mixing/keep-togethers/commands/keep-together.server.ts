import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Scope, Strength } from '../keep-together-words.ts'

interface NewPair {
  id: string
  oneId: string
  otherId: string
  scope: Scope
  strength: Strength
}

/**
 * Notes that two people wish or have to be together, wherever both come. The same id again is the same note, and so is
 * the same pair from the same person. Never checked against who is kept apart: an answer to that would tell.
 */
export function keepTogether(act: Act, { id, oneId, otherId, scope, strength }: NewPair) {
  return transaction(async () => {
    if (!act.byId) throw new Error('That two people stay together is noted by somebody')
    const [a_id = oneId, b_id = otherId] = [oneId, otherId].sort()
    const again = await db()
      .updateTable('keep_together')
      .set({ strength })
      .where('a_id', '=', a_id)
      .where('b_id', '=', b_id)
      .where('scope', '=', scope)
      .where('by_id', '=', act.byId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (again.numUpdatedRows) return
    const made = await db()
      .insertInto('keep_together')
      .values({ id, made_at: act.at.toISOString(), a_id, b_id, scope, strength, by_id: act.byId })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'keep_together.keep', { kind: 'keep_together', id })
  })
}

/** Ends it: a mix need not look at it any more. Ended twice is ended once. */
export function endKeepTogether(act: Act, { id }: { id: string }) {
  return transaction(async () => {
    const ended = await db()
      .updateTable('keep_together')
      .set({ ended_at: act.at.toISOString() })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows) await audit(act, 'keep_together.end', { kind: 'keep_together', id })
  })
}
