import { timingSafeEqual } from 'node:crypto'
import type { Act } from '#app/shared/act.ts'
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
}

/**
 * Tries a code, once, in the transaction of what it opens. A right one is used up and says whose it was; every other
 * try is counted, and the one after the last voids code and link together.
 */
export async function tryCode(act: Act, { code, ...asked }: CodeTry) {
  if (!inTransaction()) throw new Error('tryCode belongs inside transaction(…), with what the code opens')
  const row = await findAskedCode(asked)
  const matches = row !== undefined && row.person_id !== null && isSame(row.code_hash, codeHashOf(row.id, standardCode(code)))
  const outcome = judgeTry(row && { tries: row.tries, usedAt: row.used_at, expiresAt: row.expires_at }, { matches, at: act.at })
  if (row && outcome === 'wrong') await count(row.id)
  if (row && outcome === 'too_many') await useUp(act, row.id)
  if (row?.person_id && outcome === 'right') {
    const lookup = await useUp(act, row.id)
    if (lookup) return { ok: true, personId: row.person_id, lookup } as const
  }
  return { ok: false, reason: outcome === 'right' ? 'run_out' : outcome } as const
}

const isSame = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

async function count(codeId: string) {
  await db()
    .updateTable('sign_in_code')
    .set((column) => ({ tries: column('tries', '+', 1) }))
    .where('id', '=', codeId)
    .execute()
}

/** The look-up of the address it went to, for the one who uses it up; undefined for everyone after. */
async function useUp(act: Act, codeId: string) {
  const used = await db()
    .updateTable('sign_in_code')
    .set({ used_at: act.at.toISOString() })
    .where('id', '=', codeId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', act.at.toISOString())
    .returning('lookup')
    .executeTakeFirst()
  return used?.lookup
}
