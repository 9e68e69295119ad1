import { db, inTransaction } from '#db/connection.server.ts'
import type { EmailMessage } from '#emails/render.tsx'
import type { Act } from '#app/shared/act.ts'
import { newId } from './chance.server.ts'
import { env } from './env.server.ts'
import { sealForServer } from './seal.server.ts'

export type Channel = 'email' | 'sms' | 'letter' | 'phone'

export type NewMessage = EmailMessage & {
  /** Null only for a message that goes nowhere and costs the same, as when a code is asked for an unknown address. */
  personId: string | null
  /** One message for one cause: a second one with this key is the first. */
  dedupeKey: string
  dueAt?: Date
  /** Left out: e-mail for who has an address, else a phone call that an organiser makes. */
  channel?: Channel
  /** The very contact way to use, as for a sign-in code; left out, the preferred one at the time of sending. */
  wayId?: string | undefined
  /** An e-mail address that is about to go from its person: it is kept, sealed, until the message has gone. */
  address?: string | undefined
  /** Never held back. */
  safety?: boolean
  /** Left out where no mail reaches them: nobody is rung with an entry for their calendar. */
  onlyByMail?: boolean
}

/**
 * Puts a message into the outbox, in the same transaction as the change it tells of: either both happen or
 * neither does. Its Message-ID is fixed here, so that a message sent twice is still one message.
 */
export async function queueMessage(
  act: Act,
  { personId, dedupeKey, dueAt, channel, wayId, address, safety, onlyByMail, template, props }: NewMessage,
) {
  if (!inTransaction()) throw new Error('queueMessage belongs inside transaction(…), beside the change it tells of')
  const best = channel ?? (personId && (await hasEmail(personId)) ? 'email' : 'phone')
  if (onlyByMail && best !== 'email') return
  const id = newId()
  await db()
    .insertInto('message')
    .values({
      id,
      made_at: act.at.toISOString(),
      person_id: personId,
      channel: best,
      to_way_id: wayId ?? null,
      to_address: address === undefined ? null : sealForServer({ table: 'message', column: 'to_address', id }, address),
      template,
      props_json: sealForServer({ table: 'message', column: 'props_json', id }, JSON.stringify(props)),
      dedupe_key: dedupeKey,
      safety: safety ? 1 : 0,
      due_at: (dueAt ?? act.at).toISOString(),
      attempts: 0,
      message_id: `<${id}@${env().appUrl.hostname}>`,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute()
}

/** Whether mail can reach this person: an address that they have not closed. */
async function hasEmail(personId: string) {
  const way = await db()
    .selectFrom('contact_way')
    .select('id')
    .where('person_id', '=', personId)
    .where('kind', '=', 'email')
    .where('safe', '<>', 'never')
    .limit(1)
    .executeTakeFirst()
  return way !== undefined
}

/** Takes back what has not been sent yet, for instance a reminder whose cause is gone. */
export async function cancelMessages(act: Act, dedupeKeys: string[]) {
  if (dedupeKeys.length === 0) return
  await db()
    .updateTable('message')
    .set({ cancelled_at: act.at.toISOString() })
    .where('dedupe_key', 'in', dedupeKeys)
    .where('sent_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute()
}
