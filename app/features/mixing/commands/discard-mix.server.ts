import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { askToStop } from './stop-mix.server.ts'

/** Puts away a draft nobody wants, and stops the work on it: others wait for their turn. What was adopted stays. */
export function discardMix(act: Act, { mixId }: { mixId: string }): Promise<{ ok: boolean }> {
  return transaction(async () => {
    const put = await db()
      .updateTable('mix')
      .set({ state: 'discarded' })
      .where('id', '=', mixId)
      .where('state', '=', 'draft')
      .executeTakeFirst()
    if (put.numUpdatedRows) {
      await audit(act, 'mix.discard', { kind: 'mix', id: mixId })
      await askToStop(act, mixId)
    }
    const mix = await db().selectFrom('mix').select('state').where('id', '=', mixId).executeTakeFirst()
    return { ok: mix?.state === 'discarded' }
  })
}
