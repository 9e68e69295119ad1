import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'

/** Asks the work on a mix to stop and take what there is. Whoever is at it looks about once a second. Asking twice is asking once. */
export function stopMix(act: Act, { mixId }: { mixId: string }): Promise<void> {
  return transaction(async () => {
    const stopped = await db()
      .updateTable('mix_run')
      .set({ stop_at: act.at.toISOString() })
      .where('mix_id', '=', mixId)
      .where('state', 'in', ['waiting', 'working'])
      .where('stop_at', 'is', null)
      .executeTakeFirst()
    if (stopped.numUpdatedRows) await audit(act, 'mix.stop', { kind: 'mix', id: mixId })
  })
}
