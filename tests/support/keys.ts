import { TOTP } from 'otpauth'
import { hashRecoveryCode, newSalt } from '#app/features/people/keys/commands/hash-recovery-code.server.ts'
import { action as postNewPasskey } from '#app/features/people/keys/routes/passkey-new.tsx'
import { action as askToAdd } from '#app/features/people/keys/routes/passkey-new-challenge.ts'
import { action as postApp, loader as lookAtApp } from '#app/features/people/keys/routes/app-new.tsx'
import { action as postRecovery } from '#app/features/people/keys/routes/recovery-codes.tsx'
import { action as askToSignIn } from '#app/features/people/keys/routes/sign-in-passkey-challenge.ts'
import { action as postPasskey } from '#app/features/people/keys/routes/sign-in-passkey.tsx'
import { action as postSecondKey } from '#app/features/people/keys/routes/sign-in-second-key.tsx'
import { startSession, type WayIn } from '#app/server/session.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { answerOf, askByMail, collectMail, cookiesOf, postTheCode } from './accounts.ts'
import { act, responseOf, visit } from './app.ts'
import { newDevice, type Device, type Quirks } from './authenticator.ts'

const minuteMs = 60_000

/** A session that began some minutes ago, by this or that. */
export async function sessionOf(personId: string, { by = 'passkey', minutesAgo = 0 }: { by?: WayIn; minutesAgo?: number } = {}) {
  const at = new Date(Date.now() - minutesAgo * minuteMs)
  const header = await transaction(() => startSession(act(personId, { at }), { personId, by, userAgent: 'test', sharedPhone: false }))
  return header.split(';')[0] ?? ''
}

export const viewerWith = async (cookie: string) => findViewer((await visit({ url: '/today', cookie })).request)

type Action = (args: Awaited<ReturnType<typeof visit>>) => Promise<unknown>
/** What a passkey is to sign, asked for by a route, with the cookies of the browser that asked. */
export async function ask(action: Action, url: string, cookie = '') {
  const answer = await responseOf(action(await visit({ url, cookie, form: {} })))
  if (answer.status !== 200) throw answer
  // as the library writes it, and our route gives it
  const options = (await answer.json()) as { challenge: string; user: { id: string }; allowCredentials?: { id: string }[] }
  return { options, cookie: [cookie, cookiesOf(answer)].filter(Boolean).join('; ') }
}

/** Adds a passkey to whoever the session is, and gives the device that holds it. */
export async function addPasskey(session: string, { device = newDevice(), quirks }: { device?: Device; quirks?: Quirks } = {}) {
  const { options, cookie } = await ask(askToAdd, '/me/keys/passkey/challenge', session)
  const form = { name: 'My phone', answer: device.make(options, quirks) }
  const answer = await answerOf(postNewPasskey(await visit({ url: '/me/keys/passkey', cookie, form })))
  return { ...answer, device }
}

/** Signs in with a passkey as a browser does: asks, signs, posts. */
export async function signInWith(device: Device, quirks: Quirks = {}, form: Record<string, string> = {}) {
  const { options, cookie } = await ask(askToSignIn, '/sign-in/passkey/challenge')
  return postAnswer(device.show(options, quirks), cookie, form)
}

export async function postAnswer(answer: string, cookie: string, form: Record<string, string> = {}) {
  return answerOf(postPasskey(await visit({ url: '/sign-in/passkey', cookie, form: { answer, ...form } })))
}

/** Sets up an authenticator app, and gives what the app then shows at a time. */
export async function addApp(session: string, at = Date.now()) {
  const shown = await lookAtApp(await visit({ url: '/me/keys/app', cookie: session }))
  if (!shown) throw new Error('There is no picture for the app')
  const codeAt = (timestamp: number) => new TOTP({ secret: shown.secret }).generate({ timestamp })
  const form = { secret: shown.sealed, code: codeAt(at) }
  const answer = await answerOf(postApp(await visit({ url: '/me/keys/app', cookie: session, form })))
  return { ...answer, codeAt, secret: shown.secret }
}

/** Keeps one recovery code for a person, as one of a set: ten are slow to make, as they should be. */
export async function keepCode(person_id: string, code: string) {
  const code_hash = await hashRecoveryCode({ personId: person_id, code }, newSalt())
  const row = { id: crypto.randomUUID(), made_at: new Date().toISOString(), person_id, code_hash }
  await db().insertInto('recovery_code').values(row).execute()
}

/** Has ten recovery codes made. */
export async function makeCodes(session: string) {
  const made: unknown = await postRecovery(await visit({ url: '/me/keys/recovery-codes', cookie: session, form: {} }))
  return (made as { data: { codes: string[] } }).data.codes // as data() gives it
}

/** Answers the e-mail, and gives the cookie of a browser that stands before the second key. */
export async function answerMail(email: string, form: Record<string, string> = {}) {
  await collectMail() // what tells of new keys goes first
  const { cookie, code } = await askByMail(email, { form })
  const answer = await postTheCode(code, cookie)
  return { ...answer, cookie: cookiesOf(answer) }
}

export async function typeSecondKey(code: string, cookie: string, to = '/today') {
  return answerOf(postSecondKey(await visit({ url: '/sign-in/second-key', cookie, form: { code, to } })))
}
