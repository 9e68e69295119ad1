import { Secret, TOTP } from 'otpauth'
import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { sealFor, sealForServer, unsealForServer } from '#app/server/seal.server.ts'
import { stepUpSession } from '#app/server/session.server.ts'
import { env } from '#app/server/env.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { appDigits, appPeriod, appWindow } from '../key-codes.ts'
import { tellOfKeys } from './tell-of-keys.server.ts'

const placeOf = (personId: string) => ({ table: 'totp', column: 'secret', id: personId })

/** A new secret for an authenticator app, locked: the form carries it until a code shows that the app has it. */
export function newAppSecret(personId: string) {
  return sealForServer(placeOf(personId), new Secret({ size: 20 }).base32)
}

/** What an app reads from the picture, and the same secret to type. Undefined where the form was tampered with. */
export function openAppSecret(personId: string, sealed: string, name: string) {
  try {
    const secret = unsealForServer(placeOf(personId), sealed)
    const totp = totpOf(secret, { issuer: issuer(), label: name })
    return { secret, uri: totp.toString() }
  } catch {
    return undefined
  }
}

/** Demo, test and real site look alike in an app: the host tells them apart. */
const issuer = () => (env().appUrl.protocol === 'https:' ? `Alongside ${env().appUrl.hostname}` : 'Alongside')

interface NewApp {
  personId: string
  sessionHash: string
  sealed: string
  code: string
}

/** Adds an authenticator app once a code of it fits, in place of the one before. That code is then used up. */
export function addApp(act: Act, { personId, sessionHash, sealed, code }: NewApp) {
  return transaction(async () => {
    const opened = openAppSecret(personId, sealed, '')
    if (!opened) return { ok: false, reason: 'stale' } as const
    const step = stepOf(opened.secret, code, act.at)
    if (step === undefined) return { ok: false, reason: 'wrong' } as const
    const secret = await sealFor(personId, placeOf(personId), opened.secret)
    const row = { secret, confirmed_at: act.at.toISOString(), last_step: step }
    await db()
      .insertInto('totp')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute()
    await stepUpSession(act, sessionHash, 'app')
    await audit(act, 'key.app.add', { kind: 'person', id: personId })
    await tellOfKeys(act, { personId, what: 'app_added', cause: `${personId}:${act.at.toISOString()}` })
    return { ok: true } as const
  })
}

/** The time step whose code this is: now, or one early or late for a clock that is a little off. */
export function stepOf(secret: string, code: string, at: Date) {
  const timestamp = at.getTime()
  const totp = totpOf(secret)
  const delta = totp.validate({ token: code, timestamp, window: appWindow })
  return delta === null ? undefined : totp.counter({ timestamp }) + delta
}

/** SHA-1, six figures and thirty seconds are what every app reads (RFC 6238). */
function totpOf(secret: string, names: { issuer?: string; label?: string } = {}) {
  return new TOTP({ ...names, secret, algorithm: 'SHA1', digits: appDigits, period: appPeriod })
}
