import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/** Roles that ended long ago: that is how long it stays clear who was allowed to see what. */
export const endedRoles = forgetting(
  'forget ended roles',
  ({ day }) => db().selectFrom('role').select('id').where('ends_on', '<', day),
  (ids) => db().deleteFrom('role').where('id', 'in', ids).execute(),
)
