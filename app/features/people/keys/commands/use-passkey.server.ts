import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { checkPasskey } from '#app/server/passkeys.server.ts'
import { stepUpSession } from '#app/server/session.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { comeIn, type Browser } from '../../accounts/commands/sign-in.server.ts'
import { findCredential } from '../queries/keys.server.ts'
import { takeChallenge } from './ask-passkey.server.ts'
import { tellOfKeys } from './tell-of-keys.server.ts'

interface Answer {
  browserHash: string | undefined
  answer: AuthenticationResponseJSON
}

/** Signs in with a passkey: the device that holds it, and whoever it knows by finger, face or PIN. That is two things, and enough. */
export async function signInWithPasskey(act: Act, { browserHash, answer, ...browser }: Answer & Browser) {
  const shown = await readAnswer(act, { browserHash, answer, what: 'sign_in' })
  if (!shown.ok) return shown
  return transaction(async () => {
    if (!(await countOn(act, shown))) return { ok: false, reason: 'wrong' } as const
    return { ok: true, ...(await comeIn(act, { personId: shown.personId, by: 'passkey', ...browser })) } as const
  })
}

/** Confirms with one of their own passkeys that the one who is signed in is still the one who sits there. */
export async function stepUpWithPasskey(act: Act, { personId, sessionHash, ...given }: Answer & { personId: string; sessionHash: string }) {
  const shown = await readAnswer(act, { ...given, what: 'step_up', personId })
  if (!shown.ok) return shown
  return transaction(async () => {
    if (!(await countOn(act, shown))) return { ok: false, reason: 'wrong' } as const
    await stepUpSession(act, sessionHash, 'passkey')
    await audit(act, 'account.step_up', { kind: 'person', id: personId }, 'passkey')
    return { ok: true } as const
  })
}

async function readAnswer(act: Act, { browserHash, answer, ...asked }: Answer & { what: 'sign_in' | 'step_up'; personId?: string }) {
  const challengeHash = await takeChallenge(act, { browserHash, ...asked })
  if (!challengeHash) return { ok: false, reason: 'run_out' } as const
  const passkey = await findCredential(answer.id)
  if (!passkey) return { ok: false, reason: 'unknown' } as const
  if (asked.personId !== undefined && passkey.person_id !== asked.personId) return { ok: false, reason: 'wrong' } as const
  const checked = await checkPasskey({ response: answer, challengeHash, passkey })
  if (checked.ok)
    return { ok: true, personId: passkey.person_id, id: passkey.id, before: passkey.counter, counter: checked.counter } as const
  if (checked.reason === 'copied') await noteCopy(act, passkey)
  return checked
}

/** Keeps the new count, in one statement: of two answers that count from the same, one is taken. */
async function countOn(act: Act, { id, before, counter }: { id: string; before: number; counter: number }) {
  const counted = await db()
    .updateTable('passkey')
    .set({ counter, last_used_at: act.at.toISOString() })
    .where('id', '=', id)
    .where('counter', '=', before)
    .executeTakeFirst()
  return counted.numUpdatedRows > 0n
}

/** A device that counted less than it had before may be a copy of it. It opens nothing, and its owner is told. */
function noteCopy(act: Act, { id, person_id }: { id: string; person_id: string }) {
  const self: Act = { byId: person_id, as: 'self', at: act.at }
  return transaction(async () => {
    await audit(act, 'key.passkey.copied', { kind: 'passkey', id })
    await tellOfKeys(self, { personId: person_id, what: 'passkey_copied', cause: `${id}:${act.at.toISOString().slice(0, 10)}` })
  })
}
