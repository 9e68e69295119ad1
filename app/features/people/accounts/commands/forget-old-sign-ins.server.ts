import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'

/** Deletes what opens nothing any more: codes that ran out, sessions past their last day, limits whose window is over. */
export function forgetOldSignIns({ at }: Pick<Act, 'at'>) {
  const now = at.toISOString()
  return transaction(async () => {
    await db().deleteFrom('sign_in_code').where('expires_at', '<=', now).execute()
    await db().deleteFrom('session').where('expires_at', '<=', now).execute()
    await db().deleteFrom('rate_limit').where('resets_at', '<=', now).execute()
  })
}
