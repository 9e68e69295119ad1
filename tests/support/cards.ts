import { action as postPin } from '#app/features/people/accounts/routes/sign-in-card-pin.tsx'
import { giveCard } from '#app/features/people/accounts/commands/give-card.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { answerOf, cookiesOf } from './accounts.ts'
import { act, visit } from './app.ts'

interface Typing {
  ip?: string
  cookie?: string
  form?: Record<string, string>
}

/** Types a PIN on the page of a card. */
export async function typePin(code: string, pin: string, { ip = '127.0.0.1', cookie, form = {} }: Typing = {}) {
  const asked = await visit({ url: `/sign-in/card/${code}`, params: { code }, form: { pin, ...form }, ...(cookie ? { cookie } : {}) })
  return answerOf(postPin({ ...asked, context: { ...asked.context, ip } }))
}

/** A card for somebody, and its code. */
export async function makeCard(personId: string, givenById: string, given: { withNewPin?: boolean; at?: Date } = {}) {
  const { withNewPin = false, ...when } = given
  const made = await giveCard(act(givenById, when), { id: crypto.randomUUID(), personId, withNewPin })
  if (!made.ok) throw new Error(made.reason)
  return made.code
}

/** Whom an answer’s cookie signs in. */
export async function whoCameIn(answer: { headers: Headers }) {
  return findViewer((await visit({ url: '/today', cookie: cookiesOf(answer) })).request)
}
