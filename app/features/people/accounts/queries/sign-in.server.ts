import { db } from '#db/connection.server.ts'
import { hashOf } from '#app/server/hash.server.ts'

interface AskedHere {
  codeId: string
  /** Of what the cookie of the asking browser holds. */
  browserHash: string
}

/** The address that signs somebody in, while they may: known by its look-up, so that the address itself is nowhere in plain. */
export function findSignInWay(lookup: string) {
  return waysThatSignIn().where('contact_way.lookup', '=', lookup).executeTakeFirst()
}

/** The address this person signs in with; undefined for who comes in without e-mail. */
export function findSignInWayOf(personId: string) {
  return waysThatSignIn().where('contact_way.person_id', '=', personId).orderBy('contact_way.preferred', 'desc').limit(1).executeTakeFirst()
}

function waysThatSignIn() {
  return db()
    .selectFrom('contact_way')
    .innerJoin('person', 'person.id', 'contact_way.person_id')
    .innerJoin('login', 'login.person_id', 'contact_way.person_id')
    .select(['contact_way.id', 'contact_way.person_id', 'contact_way.lookup', 'person.known_as'])
    .where('contact_way.kind', '=', 'email')
    .where('contact_way.signs_in', '=', 1)
    .where('contact_way.safe', '<>', 'never')
    .where('login.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
}

/** What a browser asked for, with how often it was tried. The hash must be that of the browser that asked. */
export function findAskedCode({ codeId, browserHash }: AskedHere) {
  return db()
    .selectFrom('sign_in_code')
    .select(['id', 'person_id', 'code_hash', 'tries', 'used_at', 'expires_at'])
    .where('id', '=', codeId)
    .where('browser_hash', '=', browserHash)
    .executeTakeFirst()
}

/** Whether the code that this browser asked for is this person's and still works. */
export function findLiveCodeOf(personId: string, { codeId, browserHash }: AskedHere, at: Date) {
  return db()
    .selectFrom('sign_in_code')
    .select('id')
    .where('id', '=', codeId)
    .where('browser_hash', '=', browserHash)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at.toISOString())
    .executeTakeFirst()
}

/** Whom a link would sign in now; undefined once it was used, made void or ran out. Looking uses nothing up. */
export function findLiveLink(token: string, at: Date) {
  return db()
    .selectFrom('sign_in_code')
    .innerJoin('person', 'person.id', 'sign_in_code.person_id')
    .select(['person.known_as', 'sign_in_code.browser_hash'])
    .where('sign_in_code.token_hash', '=', hashOf(token))
    .where('sign_in_code.used_at', 'is', null)
    .where('sign_in_code.expires_at', '>', at.toISOString())
    .executeTakeFirst()
}

/** Whether nobody looks after this site yet: no steward who may sign in. */
export async function isSiteNew() {
  const steward = await db()
    .selectFrom('role')
    .innerJoin('login', 'login.person_id', 'role.person_id')
    .select('role.id')
    .where('role.kind', '=', 'steward')
    .where('role.ends_on', 'is', null)
    .where('login.ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return steward === undefined
}
