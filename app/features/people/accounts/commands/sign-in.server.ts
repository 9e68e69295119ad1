import type { Act } from '#app/shared/act.ts'
import { audit } from '#app/server/audit.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { startSession } from '#app/server/session.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { tryCode, type CodeTry } from './try-code.server.ts'

interface Browser {
  userAgent: string
  sharedPhone: boolean
  /** The hash of the session it came with, if any: it ends here. */
  instead: string | undefined
}

/** Signs in with the link of a message, on any device. `cookie` is the `Set-Cookie` header of the new session. */
export function signInByLink(act: Act, { token, ...browser }: Browser & { token: string }) {
  return transaction(async () => {
    const used = await useUp(act, token)
    if (!used?.person_id) return { ok: false } as const
    return { ok: true, cookie: await comeIn(act, { personId: used.person_id, lookup: used.lookup, ...browser }) } as const
  })
}

/** Uses a link up and says whose it was, in one statement: of two that press at once, one comes in. */
function useUp(act: Act, token: string) {
  return db()
    .updateTable('sign_in_code')
    .set({ used_at: act.at.toISOString() })
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', act.at.toISOString())
    .where('person_id', 'in', db().selectFrom('login').select('person_id').where('ended_at', 'is', null))
    .returning(['person_id', 'lookup'])
    .executeTakeFirst()
}

/** Signs in with the code of a message, in the browser that asked for it. */
export function signInByCode(act: Act, { codeId, browserHash, code, ...browser }: Browser & CodeTry) {
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
