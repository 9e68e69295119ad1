import type { Kysely } from 'kysely'
import { addColumn, text, to } from '../make-table.ts'

/**
 * When a PIN was chosen and when a card last opened the door; which card a session came by, so that it ends with its
 * card; and where a message goes whose address is taken away: there, because it tells of that.
 */
export async function makeCardsWork(db: Kysely<unknown>) {
  await addColumn(db, 'card', 'pin_chosen_at', text)
  await addColumn(db, 'card', 'last_used_at', text)
  await addColumn(db, 'session', 'card_id', to('card', 'set null'))
  await addColumn(db, 'message', 'to_address', text)
  await db.schema.createIndex('session_by_card_id').on('session').column('card_id').execute()
}
