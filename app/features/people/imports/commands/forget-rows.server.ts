import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

const noRows = '[]'

/** The rows of lists that were brought in some time ago. Who was brought in by which list stays. */
export const importRows = forgetting(
  'forget the rows of lists',
  ({ instant }) => db().selectFrom('import_batch').select('id').where('made_at', '<', instant).where('rows_json', '<>', noRows),
  (ids) => db().updateTable('import_batch').set({ rows_json: noRows }).where('id', 'in', ids).execute(),
)
