import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { stepUpSession } from '#app/server/session.server.ts'
import { transaction } from '#db/connection.server.ts'
import { tryCode, type CodeTry } from './try-code.server.ts'

/** Confirms with a fresh code that the one who is signed in is still the one who sits there. It counts for ten minutes. */
export function stepUp(act: Act, { sessionHash, personId, ...typed }: Omit<CodeTry, 'onlyOf'> & { sessionHash: string; personId: string }) {
  return transaction(async () => {
    const tried = await tryCode(act, { ...typed, onlyOf: personId })
    if (!tried.ok) return tried
    await stepUpSession(act, sessionHash, 'email')
    await audit(act, 'account.step_up', { kind: 'person', id: personId }, 'email')
    return { ok: true } as const
  })
}
