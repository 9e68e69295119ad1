import type { Act } from '#app/shared/act.ts'
import { newToken } from '#app/server/chance.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { withinLimit } from '#app/server/limit.server.ts'
import { optionsToAdd, optionsToShow } from '#app/server/passkeys.server.ts'
import { houseCookie } from '#app/server/session.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { challengeMs, passkeyLimit } from '../key-codes.ts'
import { listPasskeys } from '../queries/keys.server.ts'

type Asked =
  | { what: 'sign_in'; ip: string }
  | { what: 'step_up'; ip: string; personId: string }
  | { what: 'add'; ip: string; personId: string; name: string }

/**
 * Makes what a passkey is to sign: once, within five minutes, in the browser that asked, for this and nothing else. Gives the options
 * for the browser's own question, and the cookie that ties the answer to it.
 */
export async function askPasskey(act: Act, asked: Asked) {
  if (!(await withinLimit({ ...passkeyLimit, whose: asked.ip }, act.at))) return { ok: false, reason: 'too_many' } as const
  const options = await optionsFor(asked)
  const browserToken = newToken()
  await transaction(() =>
    db()
      .insertInto('passkey_challenge')
      .values({
        browser_hash: hashOf(browserToken),
        made_at: act.at.toISOString(),
        what: asked.what,
        person_id: asked.what === 'sign_in' ? null : asked.personId,
        challenge_hash: hashOf(options.challenge),
        expires_at: new Date(act.at.getTime() + challengeMs).toISOString(),
      })
      .execute(),
  )
  return { ok: true, options, cookie: await houseCookie('passkey').serialize(browserToken, { maxAge: challengeMs / 1000 }) } as const
}

async function optionsFor(asked: Asked) {
  if (asked.what === 'sign_in') return optionsToShow()
  const has = await listPasskeys(asked.personId)
  return asked.what === 'add' ? optionsToAdd({ ...asked, has }) : optionsToShow(has)
}

interface Taker {
  /** Of what the browser's cookie holds. */
  browserHash: string | undefined
  what: Asked['what']
  personId?: string
}

/** Takes the challenge that this browser was given: whatever becomes of the answer, there is no second one. Gives its hash. */
export async function takeChallenge(act: Act, { browserHash, what, personId }: Taker) {
  if (!browserHash) return undefined
  const taken = await transaction(() =>
    db()
      .deleteFrom('passkey_challenge')
      .where('browser_hash', '=', browserHash)
      .where('what', '=', what)
      .where('person_id', personId ? '=' : 'is', personId ?? null)
      .where('expires_at', '>', act.at.toISOString())
      .returning('challenge_hash')
      .executeTakeFirst(),
  )
  return taken?.challenge_hash
}
