import { hashOf } from '#app/server/hash.server.ts'
import { houseCookie } from '#app/server/session.server.ts'
import { db } from '#db/connection.server.ts'

/** Who stands before their second key in this browser: they answered their e-mail less than ten minutes ago. */
export async function findHalfSignIn(request: Request, at: Date) {
  const token: unknown = await houseCookie('half').parse(request.headers.get('Cookie'))
  if (typeof token !== 'string' || token === '') return undefined
  const half = await db()
    .selectFrom('half_sign_in')
    .innerJoin('login', 'login.person_id', 'half_sign_in.person_id')
    .innerJoin('person', 'person.id', 'half_sign_in.person_id')
    .select(['half_sign_in.token_hash', 'half_sign_in.person_id', 'half_sign_in.shared_phone', 'person.known_as'])
    .where('half_sign_in.token_hash', '=', hashOf(token))
    .where('half_sign_in.expires_at', '>', at.toISOString())
    .where('login.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
  return half && { tokenHash: half.token_hash, personId: half.person_id, sharedPhone: half.shared_phone === 1, knownAs: half.known_as }
}

export function clearedHalfCookie() {
  return houseCookie('half').serialize('', { maxAge: 0 })
}
