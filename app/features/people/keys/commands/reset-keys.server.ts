import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { hasKeys } from '#app/server/second-keys.server.ts'
import { endSessionsOf } from '#app/server/session.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Proof } from '../proofs.ts'
import { endHalfSignInsOf } from './half-sign-in.server.ts'
import { tellOfKeys } from './tell-of-keys.server.ts'

/**
 * Takes all second keys of somebody away who lost them, and signs them out everywhere. Then their e-mail alone lets them in, as on
 * their first day, and they add new ones. They are told, and the log says how it was made sure that it is them.
 */
export function resetKeys(act: Act, { personId, proof }: { personId: string; proof: Proof }) {
  return transaction(async () => {
    if (act.byId === personId) throw new Error('Keys are taken away by somebody else')
    if (!(await hasKeys(personId))) return
    for (const table of ['passkey', 'totp', 'recovery_code', 'passkey_challenge'] as const)
      await db().deleteFrom(table).where('person_id', '=', personId).execute()
    await endHalfSignInsOf(personId)
    await endSessionsOf(personId)
    await audit(act, 'key.reset', { kind: 'person', id: personId }, proof)
    await tellOfKeys(act, { personId, what: 'keys_reset', cause: `${personId}:${act.at.toISOString()}` })
  })
}
