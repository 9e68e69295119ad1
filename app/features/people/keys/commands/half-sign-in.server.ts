import type { Act } from '#app/shared/act.ts'
import { newToken } from '#app/server/chance.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { houseCookie } from '#app/server/session.server.ts'
import { db } from '#db/connection.server.ts'
import { halfMs } from '../key-codes.ts'

/** Notes that somebody answered their e-mail and has yet to show their second key. Gives the `Set-Cookie` header for that browser. */
export async function beginHalfSignIn(act: Act, { personId, sharedPhone }: { personId: string; sharedPhone: boolean }) {
  const token = newToken()
  await db()
    .insertInto('half_sign_in')
    .values({
      token_hash: hashOf(token),
      made_at: act.at.toISOString(),
      person_id: personId,
      shared_phone: sharedPhone ? 1 : 0,
      expires_at: new Date(act.at.getTime() + halfMs).toISOString(),
    })
    .execute()
  return houseCookie('half').serialize(token, { maxAge: halfMs / 1000 })
}

/** Uses one up, in a transaction: of two that finish at once, one comes in. */
export async function useUpHalfSignIn(act: Act, tokenHash: string) {
  const used = await db()
    .deleteFrom('half_sign_in')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', act.at.toISOString())
    .returning(['person_id', 'shared_phone'])
    .executeTakeFirst()
  return used && { personId: used.person_id, sharedPhone: used.shared_phone === 1 }
}

/** Lets nobody finish what was begun for this person. */
export async function endHalfSignInsOf(personId: string) {
  await db().deleteFrom('half_sign_in').where('person_id', '=', personId).execute()
}
