import { db } from '#db/connection.server.ts'
import type { Story } from './story.ts'

const recentDays = 3

/** What the story sent long ago has arrived, and those without e-mail were rung. The last days’ messages still wait for the post. */
export async function deliverOldPost({ days }: Story) {
  const before = days.at(-recentDays, '00:00').toISOString()
  await db()
    .updateTable('message')
    .set((column) => ({ sent_at: column.ref('due_at'), attempts: 1 }))
    .where('due_at', '<', before)
    .where('cancelled_at', 'is', null)
    .execute()
}
