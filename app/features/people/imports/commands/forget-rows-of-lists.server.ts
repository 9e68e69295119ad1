import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { daysKept } from '#db/schema/data-map.ts'

const job = 'forget the rows of lists'
const atOnce = 20

/**
 * Lets the rows of lists go thirty days after they came, and with them the way to take them back; that a list was brought in stays.
 * By the clock, each night; run twice it does nothing more.
 */
export async function forgetRowsOfLists(act: Act) {
  const before = addDays(dayOf(act.at), -daysKept(job))
  for (let gone = await forgetSome(act, before); gone === atOnce; gone = await forgetSome(act, before)) continue
}

function forgetSome(act: Act, before: string) {
  return transaction(async () => {
    const old = await db()
      .selectFrom('import_batch')
      .select('id')
      .where('made_at', '<', before)
      .where('rows_json', '<>', '')
      .orderBy('made_at')
      .limit(atOnce)
      .execute()
    for (const { id } of old) {
      await db().deleteFrom('import_row').where('batch_id', '=', id).execute()
      await db().updateTable('import_batch').set({ rows_json: '' }).where('id', '=', id).execute()
      await audit(act, 'import.forget_rows', { kind: 'import_batch', id })
    }
    return old.length
  })
}
