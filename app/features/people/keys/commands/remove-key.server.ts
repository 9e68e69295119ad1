import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { hasKeys } from '#app/server/second-keys.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { tellOfKeys } from './tell-of-keys.server.ts'

/** Takes one passkey away. What is gone already stays gone, without a word. */
export function removePasskey(act: Act, { personId, id }: { personId: string; id: string }) {
  return transaction(async () => {
    const gone = await db().deleteFrom('passkey').where('person_id', '=', personId).where('id', '=', id).executeTakeFirst()
    if (gone.numDeletedRows === 0n) return
    await audit(act, 'key.passkey.remove', { kind: 'passkey', id })
    await tellOfKeys(act, { personId, what: 'passkey_removed', cause: id })
    await removeCodesOfNothing(personId)
  })
}

/** Takes the authenticator app away. */
export function removeApp(act: Act, personId: string) {
  return transaction(async () => {
    const gone = await db().deleteFrom('totp').where('person_id', '=', personId).executeTakeFirst()
    if (gone.numDeletedRows === 0n) return
    await audit(act, 'key.app.remove', { kind: 'person', id: personId })
    await tellOfKeys(act, { personId, what: 'app_removed', cause: `${personId}:${act.at.toISOString()}` })
    await removeCodesOfNothing(personId)
  })
}

/** Recovery codes stand in for a second key. With the last one gone they would open nothing that the e-mail does not. */
async function removeCodesOfNothing(personId: string) {
  if (await hasKeys(personId)) return
  await db().deleteFrom('recovery_code').where('person_id', '=', personId).execute()
}
