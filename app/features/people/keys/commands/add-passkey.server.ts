import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { readNewPasskey } from '#app/server/passkeys.server.ts'
import { stepUpSession } from '#app/server/session.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { takeChallenge } from './ask-passkey.server.ts'
import { tellOfKeys } from './tell-of-keys.server.ts'

interface NewPasskey {
  personId: string
  sessionHash: string
  browserHash: string | undefined
  answer: RegistrationResponseJSON
  name: string
}

/** Adds a passkey to somebody's keys. Who makes one has just shown who they are, so it counts as a confirmation too. */
export async function addPasskey(act: Act, { personId, sessionHash, browserHash, answer, name }: NewPasskey) {
  const challengeHash = await takeChallenge(act, { browserHash, what: 'add', personId })
  if (!challengeHash) return { ok: false, reason: 'run_out' } as const
  const passkey = await readNewPasskey(answer, challengeHash)
  if (!passkey) return { ok: false, reason: 'wrong' } as const
  return transaction(async () => {
    const id = newId()
    const row = { id, made_at: act.at.toISOString(), person_id: personId, name, last_used_at: null, ...passkey }
    const made = await db()
      .insertInto('passkey')
      .values(row)
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) return { ok: false, reason: 'there' } as const
    await stepUpSession(act, sessionHash, 'passkey')
    await audit(act, 'key.passkey.add', { kind: 'passkey', id })
    await tellOfKeys(act, { personId, what: 'passkey_added', cause: id })
    return { ok: true, id } as const
  })
}
