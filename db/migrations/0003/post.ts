import { sql, type Kysely } from 'kysely'
import { addColumn, text, to } from '../make-table.ts'

/** Who rang when a message did not arrive, and quick ways to what did not: of many messages only few ever need a person. */
export async function makeDeliveryWork(db: Kysely<unknown>) {
  await addColumn(db, 'message', 'rung_at', text)
  await addColumn(db, 'message', 'rung_by_id', to('person'))
  await db.schema
    .createIndex('message_not_arrived')
    .on('message')
    .column('due_at')
    .where(sql<boolean>`(gave_up_at is not null or bounced_at is not null) and rung_at is null and cancelled_at is null`)
    .execute()
  await db.schema
    .createIndex('message_rung')
    .on('message')
    .column('rung_at')
    .where(sql<boolean>`rung_at is not null`)
    .execute()
}
