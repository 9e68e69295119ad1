import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { kindOf } from '../message-kinds.ts'

type Sent = { ok: true } | { ok: false; reason: 'not_open' | 'once' | 'no_way' }

/** Lets the post try once more, under the same Message-ID. A code is never sent again: a new one is asked for. */
export function tryAgain(act: Act, { messageId }: { messageId: string }): Promise<Sent> {
  return transaction(async () => {
    const message = await findOpen(messageId)
    if (message?.channel !== 'email') return { ok: false, reason: 'not_open' }
    if (kindOf(message.template).once) return { ok: false, reason: 'once' }
    await sendAnew(act, messageId, {})
    await audit(act, 'message.retry', { kind: 'message', id: messageId })
    return { ok: true }
  })
}

/** Sends it by another way that its person gave us and left open: another e-mail address, or paper where it is fit for that. */
export function sendAnotherWay(act: Act, { messageId, wayId }: { messageId: string; wayId: string }): Promise<Sent> {
  return transaction(async () => {
    const message = await findOpen(messageId)
    if (!message?.person_id) return { ok: false, reason: 'not_open' }
    const kind = kindOf(message.template)
    if (kind.once) return { ok: false, reason: 'once' }
    const way = await db()
      .selectFrom('contact_way')
      .select(['id', 'kind'])
      .where('id', '=', wayId)
      .where('person_id', '=', message.person_id)
      .where('safe', '<>', 'never')
      .executeTakeFirst()
    if (!way || way.kind === 'phone' || (way.kind === 'post' && !kind.onPaper)) return { ok: false, reason: 'no_way' }
    await sendAnew(act, messageId, { channel: way.kind === 'post' ? 'letter' : 'email', to_way_id: way.id })
    await audit(act, 'message.another_way', { kind: 'message', id: messageId })
    return { ok: true }
  })
}

/** A message that waits for a person: given up, come back, or for voice or paper. What is on its way is left alone. */
async function findOpen(id: string) {
  const message = await db()
    .selectFrom('message')
    .select(['person_id', 'template', 'channel', 'gave_up_at', 'bounced_at', 'sent_at'])
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .where('rung_at', 'is', null)
    .executeTakeFirst()
  const isOpen =
    message && (message.gave_up_at !== null || message.bounced_at !== null || (message.channel !== 'email' && message.sent_at === null))
  return isOpen ? message : undefined
}

async function sendAnew(act: Act, id: string, by: { channel?: 'email' | 'letter'; to_way_id?: string }) {
  const fresh = { sent_at: null, gave_up_at: null, bounced_at: null, last_error: null, lease_until: null, attempts: 0 }
  await db()
    .updateTable('message')
    .set({ ...by, ...fresh, due_at: act.at.toISOString() })
    .where('id', '=', id)
    .execute()
}
