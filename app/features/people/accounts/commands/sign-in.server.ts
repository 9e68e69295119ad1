import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { hasKeys } from '#app/server/second-keys.server.ts'
import { startSession, type WayIn } from '#app/server/session.server.ts'
import { isStaff } from '#app/server/staff.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { beginHalfSignIn } from '../../keys/commands/half-sign-in.server.ts'
import { tryCode, useUpLink, type CodeTry } from './try-code.server.ts'

export interface Browser {
  userAgent: string
  sharedPhone: boolean
  /** The hash of the session it came with, if any: it ends here. */
  instead: string | undefined
}

/** Signs in with the link of a message, on any device. What `comeIn` gives says where they are now. */
export function signInByLink(act: Act, { token, ...browser }: Browser & { token: string }) {
  return transaction(async () => {
    const used = await useUpLink(act, token)
    if (!used) return { ok: false } as const
    return { ok: true, ...(await comeIn(act, { ...used, by: 'email', ...browser })) } as const
  })
}

/** Signs in with the code of a message, in the browser that asked for it. */
export function signInByCode(act: Act, { codeId, browserHash, code, ...browser }: Browser & Omit<CodeTry, 'onlyOf'>) {
  return transaction(async () => {
    const tried = await tryCode(act, { codeId, browserHash, code })
    if (!tried.ok) return tried
    return { ok: true, ...(await comeIn(act, { personId: tried.personId, lookup: tried.lookup, by: 'email', ...browser })) } as const
  })
}

/** Steps in as somebody of the example story. The route that calls this is there in the demo only. */
export function stepInAs(act: Act, { personId, ...browser }: Browser & { personId: string }) {
  return transaction(async () => (await comeIn(act, { personId, by: 'demo', ...browser })).cookie)
}

interface Comer extends Browser {
  personId: string
  by: WayIn
  /** The address whose message was answered: it is theirs. */
  lookup?: string
}

/**
 * Lets somebody in who showed who they are, in a transaction. `cookie` is a `Set-Cookie` header: of the new session, or,
 * while `isAt` is `second_key`, of a sign-in that their second key has yet to finish. `no_key`: staff, to be asked to add one.
 */
export async function comeIn({ at }: Pick<Act, 'at'>, { personId, by, lookup, ...browser }: Comer) {
  const act: Act = { byId: personId, as: 'self', at }
  if (lookup) await noteVerified(act, personId, lookup)
  const isFirst = by === 'email' // a card comes with a PIN, a passkey knows its person: those are two things already
  const isKeyed = isFirst && (await hasKeys(personId))
  if (isKeyed) return { isAt: 'second_key', cookie: await beginHalfSignIn(act, { personId, sharedPhone: browser.sharedPhone }) } as const
  await audit(act, 'account.sign_in', { kind: 'person', id: personId }, by)
  const cookie = await startSession(act, { personId, by, ...browser })
  return { isAt: isFirst && (await isStaff(personId, at)) ? 'no_key' : 'in', cookie } as const
}

async function noteVerified(act: Act, personId: string, lookup: string) {
  await db()
    .updateTable('contact_way')
    .set({ verified_at: act.at.toISOString() })
    .where('person_id', '=', personId)
    .where('lookup', '=', lookup)
    .where('verified_at', 'is', null)
    .execute()
}
