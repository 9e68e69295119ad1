import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/** What ended more than a year ago. By the clock, each night. */
export const endedKeepTogethers = forgetting(
  'forget who stayed together',
  ({ day }) => db().selectFrom('keep_together').select('id').where('ended_at', '<', day),
  (ids) => db().deleteFrom('keep_together').where('id', 'in', ids).execute(),
)
