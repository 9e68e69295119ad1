import { db } from '#db/connection.server.ts'

/** One message as far as an organiser may know it: how it stands, never what it says. */
export function findMessage(id: string) {
  return db()
    .selectFrom('message')
    .select(['id', 'person_id', 'channel', 'template', 'sent_at', 'gave_up_at', 'bounced_at', 'rung_at', 'cancelled_at'])
    .where('id', '=', id)
    .executeTakeFirst()
}
