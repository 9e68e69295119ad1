import { audit } from '#app/server/audit.server.ts'
import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/**
 * Mixes nobody chose, put away or still drafts, 90 days after they were asked for: their proposals, changes by hand and
 * runs go with them. What was chosen stays, also once another took its place. By the clock, each night.
 */
export const oldMixes = forgetting(
  'forget mixes nobody chose',
  ({ day }) => db().selectFrom('mix').select('id').where('state', 'in', ['draft', 'discarded']).where('made_at', '<', day),
  async (ids, act) => {
    await db().deleteFrom('mix').where('id', 'in', ids).execute()
    for (const id of ids) await audit(act, 'mix.forget', { kind: 'mix', id })
  },
)
