import { audit } from '#app/server/audit.server.ts'
import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/** Pairs that ended more than a year ago, and why they were kept apart. By the clock, each night. */
export const endedKeepAparts = forgetting(
  'forget who was kept apart',
  ({ day }) => db().selectFrom('keep_apart').select('id').where('ended_at', '<', day),
  async (ids, act) => {
    await db().deleteFrom('keep_apart').where('id', 'in', ids).execute()
    for (const id of ids) await audit(act, 'keep_apart.forget', { kind: 'keep_apart', id })
  },
)
