import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { endSession, endSessionsOf } from '#app/server/session.server.ts'
import { transaction } from '#db/connection.server.ts'
import { findSessionBehind } from '../queries/devices.server.ts'

/** Signs out here. */
export function signOut(act: Act, { personId, sessionHash }: { personId: string; sessionHash: string }) {
  return transaction(async () => {
    await endSession(sessionHash)
    await audit(act, 'account.sign_out', { kind: 'person', id: personId })
  })
}

/** Signs a person out on one of their devices, by the mark that the page shows; nothing happens where it has ended already. */
export function signOutThere(act: Act, { personId, device }: { personId: string; device: string }) {
  return transaction(async () => {
    const sessionHash = await findSessionBehind(personId, device)
    if (sessionHash) await signOut(act, { personId, sessionHash })
  })
}

/** Signs a person out everywhere but here. */
export function signOutElsewhere(act: Act, { personId, sessionHash }: { personId: string; sessionHash: string }) {
  return transaction(async () => {
    await endSessionsOf(personId, sessionHash)
    await audit(act, 'account.sign_out_elsewhere', { kind: 'person', id: personId })
  })
}
