import { timingSafeEqual } from 'node:crypto'
import type { Act } from '#app/shared/act.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { db, inTransaction } from '#db/connection.server.ts'
import { findAskedCode } from '../queries/sign-in.server.ts'
import { judgeTry, standardCode } from '../sign-in-code.ts'
import { codeHashOf } from './ask-for-code.server.ts'

export interface CodeTry {
  codeId: string
  /** The hash of what the cookie of the asking browser holds. */
  browserHash: string
  /** As it was typed. */
  code: string
  /** Whose code it must be, where somebody is signed in already. */
  onlyOf?: string
}

/**
 * Tries a code, once, in the transaction of what it opens. A right one is used up and says whose it was; every other
 * try is counted, and the one after the last voids code and link together.
 */
export async function tryCode(act: Act, { code, onlyOf, ...asked }: CodeTry) {
  if (!inTransaction()) throw new Error('tryCode belongs inside transaction(…), with what the code opens')
  const row = await findAskedCode(asked)
  const matches = row !== undefined && isSame(row.code_hash, codeHashOf(row.id, standardCode(code))) && isFor(row.person_id, onlyOf)
  const outcome = judgeTry(row && { tries: row.tries, usedAt: row.used_at, expiresAt: row.expires_at }, { matches, at: act.at })
  if (row && outcome === 'wrong') await count(row.id)
  if (row && outcome === 'too_many') await useUpCode(act, { id: row.id })
  if (outcome !== 'right') return { ok: false, reason: outcome } as const
  const used = row && (await useUpCode(act, { id: row.id }))
  return used ? ({ ok: true, ...used } as const) : ({ ok: false, reason: 'run_out' } as const)
}

const isSame = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

const isFor = (personId: string | null, onlyOf: string | undefined) => personId !== null && (onlyOf === undefined || personId === onlyOf)

async function count(codeId: string) {
  await db()
    .updateTable('sign_in_code')
    .set((column) => ({ tries: column('tries', '+', 1) }))
    .where('id', '=', codeId)
    .execute()
}

/** Uses up the code and link behind a token and says whose they were, in one statement: of two at once, one gets them. */
export function useUpLink(act: Act, token: string) {
  return useUpCode(act, { token_hash: hashOf(token) })
}

async function useUpCode(act: Act, which: { id: string } | { token_hash: string }) {
  const used = await db()
    .updateTable('sign_in_code')
    .set({ used_at: act.at.toISOString() })
    .where((where) => where.and(which))
    .where('used_at', 'is', null)
    .where('expires_at', '>', act.at.toISOString())
    .where('person_id', 'in', db().selectFrom('login').select('person_id').where('ended_at', 'is', null))
    .where((is) => is.exists(wayItWentTo()))
    .returning(['person_id', 'lookup'])
    .executeTakeFirst()
  return used?.person_id ? { personId: used.person_id, lookup: used.lookup } : undefined
}

/** The address a code was asked for, while it still signs its person in: one that was taken away or closed since opens nothing. */
function wayItWentTo() {
  return db()
    .selectFrom('contact_way')
    .select('contact_way.id')
    .whereRef('contact_way.person_id', '=', db().dynamic.ref('sign_in_code.person_id'))
    .whereRef('contact_way.lookup', '=', db().dynamic.ref('sign_in_code.lookup'))
    .where('contact_way.kind', '=', 'email')
    .where('contact_way.signs_in', '=', 1)
    .where('contact_way.safe', '<>', 'never')
}
