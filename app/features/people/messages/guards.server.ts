import type { Params } from '@remix-run/react'
import { allow, notFound } from '#app/server/allow.server.ts'
import { findMessage } from './queries/message.server.ts'

/** What did not arrive, for who organises anywhere; the list holds the people in their care. */
export function requireDelivery(request: Request) {
  return allow(request, 'message.read', { anywhere: true })
}

/** The message of this URL, for an organiser in whose care its person is. */
export async function requireMessage(request: Request, params: Params) {
  const message = await findMessage(params.deliveryId ?? '')
  const allowed = await allow(request, 'message.retry', { personId: message?.person_id ?? null, throughPerson: true })
  if (!message?.person_id) throw notFound()
  return { ...allowed, message: { ...message, person_id: message.person_id } }
}
