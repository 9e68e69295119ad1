import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'

/** Notes that somebody was told by voice instead: who rang, and when. What was to go by voice has gone with that. Twice is once. */
export function noteRung(act: Act, { messageId }: { messageId: string }) {
  return transaction(async () => {
    const message = await db()
      .selectFrom('message')
      .select(['channel', 'sent_at'])
      .where('id', '=', messageId)
      .where('rung_at', 'is', null)
      .executeTakeFirst()
    if (!message || (message.channel !== 'email' && message.sent_at !== null)) return
    const at = act.at.toISOString()
    await db()
      .updateTable('message')
      .set({ rung_at: at, rung_by_id: act.byId, ...(message.channel !== 'email' && { sent_at: at }) })
      .where('id', '=', messageId)
      .execute()
    await audit(act, 'message.ring', { kind: 'message', id: messageId })
  })
}

/** Takes “rung” back: the message waits for a person again. */
export function takeBackRung(act: Act, { messageId }: { messageId: string }) {
  return transaction(async () => {
    const message = await db()
      .selectFrom('message')
      .select('channel')
      .where('id', '=', messageId)
      .where('rung_at', 'is not', null)
      .executeTakeFirst()
    if (!message) return
    await db()
      .updateTable('message')
      .set({ rung_at: null, rung_by_id: null, ...(message.channel !== 'email' && { sent_at: null }) })
      .where('id', '=', messageId)
      .execute()
    await audit(act, 'message.ring_again', { kind: 'message', id: messageId })
  })
}
