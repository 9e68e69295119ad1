import { auditEach } from '#app/server/audit.server.ts'
import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'
import { noRows } from '../sealed-row.ts'

/**
 * The rows of lists that came some time ago, and with them the way to take them back. That a list was brought in stays, and who came by
 * it; one that nothing came of goes whole.
 */
export const importRows = forgetting(
  'forget the rows of lists',
  ({ instant }) => db().selectFrom('import_batch').select('id').where('made_at', '<', instant).where('rows_json', '<>', noRows),
  async (ids, act) => {
    const notBegun = db().selectFrom('import_run').select('batch_id').where('state', 'in', ['reading', 'matching', 'checking', 'preview'])
    await db().deleteFrom('import_batch').where('id', 'in', ids).where('id', 'in', notBegun).execute()
    await db().deleteFrom('import_row').where('batch_id', 'in', ids).execute()
    await db().updateTable('import_batch').set({ rows_json: noRows }).where('id', 'in', ids).execute()
    const about = ids.map((id) => ({ kind: 'import_batch', id }))
    await auditEach(act, 'import.forget_rows', about)
  },
)
