import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/** What was asked and answered long ago. What has no answer yet never goes. */
export const answeredRequests = forgetting(
  'forget answered requests',
  ({ instant }) => db().selectFrom('record_request').select('id').where('answered_at', '<', instant),
  (ids) => db().deleteFrom('record_request').where('id', 'in', ids).execute(),
)
