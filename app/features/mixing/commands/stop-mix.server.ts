import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'

/** Asks the work on a mix to stop and take what there is. Whoever is at it looks about once a second. Asking twice is asking once. */
export function stopMix(act: Act, { mixId }: { mixId: string }): Promise<void> {
  return transaction(async () => {
    if (await askToStop(act, mixId)) await audit(act, 'mix.stop', { kind: 'mix', id: mixId })
  })
}

/** Leaves word for whoever works on a mix; false where nobody does, or it was left already. */
export async function askToStop({ at }: Pick<Act, 'at'>, mixId: string) {
  const stopped = await db()
    .updateTable('mix_run')
    .set({ stop_at: at.toISOString() })
    .where('mix_id', '=', mixId)
    .where('state', 'in', ['waiting', 'working'])
    .where('stop_at', 'is', null)
    .executeTakeFirst()
  return stopped.numUpdatedRows > 0n
}
