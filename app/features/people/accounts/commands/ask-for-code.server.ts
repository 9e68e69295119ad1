import type { Act } from '#app/shared/act.ts'
import { newCode, newId, newToken } from '#app/server/chance.server.ts'
import { env } from '#app/server/env.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { withinLimit } from '#app/server/limit.server.ts'
import { cancelMessages, queueMessage } from '#app/server/outbox.server.ts'
import { lookupOf } from '#app/server/seal.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findSignInWay } from '../queries/sign-in.server.ts'
import { codeLength, codeLimits, codeMinutes, codeMs } from '../sign-in-code.ts'

interface Asked {
  /** The HMAC of the address, in its standard form. */
  lookup: string
  ip: string
}

/** Asks for a code as `askForCode` does, for the address that somebody typed. */
export function askForCodeTo(act: Act, { email, ip }: { email: string; ip: string }) {
  return askForCode(act, { lookup: lookupOf('email', email), ip })
}

/**
 * Makes one message with a link and a code, and voids what was asked for before. For an address that nobody has,
 * the same rows are written and the message is cancelled: answer, work and time are the same, so that nobody learns
 * who is here. `browserToken` belongs into a cookie of the browser that asked; only there does the code work.
 */
export function askForCode(act: Act, { lookup, ip }: Asked) {
  return transaction(async () => {
    if (!(await mayAsk(act, lookup, ip))) return { ok: false, reason: 'too_many' } as const
    await voidOlder(act, lookup)
    const way = await findSignInWay(lookup)
    const asked = { id: newId(), token: newToken(), code: newCode(codeLength), browserToken: newToken() }
    await db()
      .insertInto('sign_in_code')
      .values({
        id: asked.id,
        made_at: act.at.toISOString(),
        lookup,
        person_id: way?.person_id ?? null,
        token_hash: hashOf(asked.token),
        code_hash: codeHashOf(asked.id, asked.code),
        browser_hash: hashOf(asked.browserToken),
        expires_at: new Date(act.at.getTime() + codeMs).toISOString(),
      })
      .execute()
    await queueMessage(act, {
      personId: way?.person_id ?? null,
      wayId: way?.id,
      channel: 'email',
      safety: true,
      dedupeKey: messageKeyOf(asked.id),
      template: 'sign-in-code',
      props: { knownAs: way?.known_as ?? 'Nobody', code: asked.code, linkUrl: linkTo(asked.token), minutes: codeMinutes },
    })
    if (!way) await cancelMessages(act, [messageKeyOf(asked.id)])
    return { ok: true, codeId: asked.id, browserToken: asked.browserToken } as const
  })
}

/** Eight characters are few enough to try them all by machine, so they are kept by a key of the server, not by a plain hash. */
export function codeHashOf(codeId: string, code: string) {
  return lookupOf('code', `${codeId}:${code}`)
}

async function mayAsk(act: Act, lookup: string, ip: string) {
  const byIp = await withinLimit({ ...codeLimits.ip, whose: ip }, act.at)
  return byIp && (await withinLimit({ ...codeLimits.address, whose: lookup }, act.at))
}

/** No older code or link to this address opens anything any more, and a message that has not gone yet stays here. */
async function voidOlder(act: Act, lookup: string) {
  const older = await db()
    .updateTable('sign_in_code')
    .set({ used_at: act.at.toISOString() })
    .where('lookup', '=', lookup)
    .where('used_at', 'is', null)
    .returning('id')
    .execute()
  await cancelMessages(
    act,
    older.map(({ id }) => messageKeyOf(id)),
  )
}

const messageKeyOf = (codeId: string) => `sign-in-code:${codeId}`
const linkTo = (token: string) => new URL(`/sign-in/link?token=${token}`, env().appUrl).href
