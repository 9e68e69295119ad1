import { db } from '#db/connection.server.ts'

/** A person's second keys: their passkeys, the oldest first, their authenticator app, and how many recovery codes are left. */
export async function listKeys(personId: string) {
  const [passkeys, app, codes] = await Promise.all([listPasskeys(personId), findApp(personId), listRecoveryCodes(personId)])
  return {
    passkeys: passkeys.map(({ id, name, made_at, last_used_at, lives }) => ({ id, name, madeAt: made_at, usedAt: last_used_at, lives })),
    app: app?.confirmed_at ? { since: app.confirmed_at } : null,
    codes: { made: codes.length, left: codes.filter(({ used_at }) => used_at === null).length },
  }
}

/** At most fifty: more than anyone carries. */
export function listPasskeys(personId: string) {
  return db()
    .selectFrom('passkey')
    .select(['id', 'name', 'made_at', 'last_used_at', 'lives', 'credential_id', 'transports'])
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .orderBy('id')
    .limit(50)
    .execute()
}

/** One passkey of this person. */
export function findPasskey(personId: string, id: string) {
  return db().selectFrom('passkey').select(['id', 'name']).where('person_id', '=', personId).where('id', '=', id).executeTakeFirst()
}

/** The passkey behind what a browser showed, while its owner may sign in. */
export function findCredential(credentialId: string) {
  return db()
    .selectFrom('passkey')
    .innerJoin('login', 'login.person_id', 'passkey.person_id')
    .innerJoin('person', 'person.id', 'passkey.person_id')
    .select(['passkey.id', 'passkey.person_id', 'passkey.credential_id', 'passkey.public_key', 'passkey.counter', 'passkey.name'])
    .where('passkey.credential_id', '=', credentialId)
    .where('login.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
}

/** The authenticator app of this person, its secret still sealed. */
export function findApp(personId: string) {
  return db().selectFrom('totp').select(['secret', 'confirmed_at', 'last_step']).where('person_id', '=', personId).executeTakeFirst()
}

export function listRecoveryCodes(personId: string) {
  return db().selectFrom('recovery_code').select(['id', 'code_hash', 'used_at']).where('person_id', '=', personId).execute()
}
