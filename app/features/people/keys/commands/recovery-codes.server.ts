import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { newCode, newId } from '#app/server/chance.server.ts'
import { withinLimit } from '#app/server/limit.server.ts'
import { hasKeys } from '#app/server/second-keys.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { groupCode, recoveryCount, recoveryLength, setLimit } from '../key-codes.ts'
import { hashRecoveryCode, newSalt } from './hash-recovery-code.server.ts'
import { tellOfKeys } from './tell-of-keys.server.ts'

/** Makes ten recovery codes, and voids those before. This is the only time that anybody sees them. */
export async function makeRecoveryCodes(act: Act, personId: string) {
  // Said before it is worked out: ten slow hashes are a lot of work to ask for nothing.
  if (!(await hasKeys(personId))) return { ok: false, reason: 'no_key' } as const
  if (!(await withinLimit({ ...setLimit, whose: personId }, act.at))) return { ok: false, reason: 'too_many' } as const
  const codes = Array.from({ length: recoveryCount }, () => newCode(recoveryLength))
  const salt = newSalt()
  const hashes = await Promise.all(codes.map((code) => hashRecoveryCode({ personId, code }, salt)))
  return transaction(async () => {
    await db().deleteFrom('recovery_code').where('person_id', '=', personId).execute()
    const made_at = act.at.toISOString()
    const rows = hashes.map((code_hash) => ({ id: newId(), made_at, person_id: personId, code_hash, used_at: null }))
    await db().insertInto('recovery_code').values(rows).execute()
    await audit(act, 'key.recovery.make', { kind: 'person', id: personId })
    await tellOfKeys(act, { personId, what: 'recovery_made', cause: `${personId}:${made_at}` })
    return { ok: true, codes: codes.map(groupCode) } as const
  })
}
