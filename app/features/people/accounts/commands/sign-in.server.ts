import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { startSession } from '#app/server/session.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { tryCode, useUpLink, type CodeTry } from './try-code.server.ts'

interface Browser {
  userAgent: string
  sharedPhone: boolean
  /** The hash of the session it came with, if any: it ends here. */
  instead: string | undefined
}

/** Signs in with the link of a message, on any device. `cookie` is the `Set-Cookie` header of the new session. */
export function signInByLink(act: Act, { token, ...browser }: Browser & { token: string }) {
  return transaction(async () => {
    const used = await useUpLink(act, token)
    if (!used) return { ok: false } as const
    return { ok: true, cookie: await comeIn(act, { ...used, ...browser }) } as const
  })
}

/** Signs in with the code of a message, in the browser that asked for it. */
export function signInByCode(act: Act, { codeId, browserHash, code, ...browser }: Browser & Omit<CodeTry, 'onlyOf'>) {
  return transaction(async () => {
    const tried = await tryCode(act, { codeId, browserHash, code })
    if (!tried.ok) return tried
    return { ok: true, cookie: await comeIn(act, { ...tried, ...browser }) } as const
  })
}

/** Steps in as somebody of the example story. The route that calls this is there in the demo only. */
export function stepInAs(act: Act, { personId, ...browser }: Browser & { personId: string }) {
  return transaction(() => comeIn(act, { personId, ...browser }))
}

interface Comer extends Browser {
  personId: string
  /** The address whose message was answered: it is theirs. */
  lookup?: string
}

async function comeIn({ at }: Act, { personId, lookup, ...browser }: Comer) {
  const act: Act = { byId: personId, as: 'self', at }
  if (lookup) await noteVerified(act, personId, lookup)
  await audit(act, 'account.sign_in', { kind: 'person', id: personId })
  return startSession(act, { personId, ...browser })
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
