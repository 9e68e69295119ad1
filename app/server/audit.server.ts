import { createHash } from 'node:crypto'
import type { Act } from '#app/shared/act.ts'
import { db, inTransaction } from '#db/connection.server.ts'

/** What an audit entry is about: the kind of row and its id. Never a name, never words. */
export interface AuditSubject {
  kind: string
  id: string
}

/**
 * Adds a link to the audit chain, in the transaction of the change it tells of. Each entry holds the hash
 * of the one before, so that one taken out or altered later breaks every hash after it.
 */
export function audit(act: Act, did: string, about: AuditSubject, why?: string) {
  return auditEach(act, did, [about], why)
}

const AT_ONCE = 100

/** As `audit`, the same deed about several: a link for each, in one go. */
export async function auditEach(act: Act, did: string, abouts: readonly AuditSubject[], why?: string) {
  if (!inTransaction()) throw new Error('audit belongs inside transaction(…), beside the change it tells of')
  const last = await db().selectFrom('audit_entry').select(['no', 'hash']).orderBy('no', 'desc').limit(1).executeTakeFirst()
  let prev = last ?? { no: 0, hash: '' }
  const entries = abouts.map((about) => {
    const entry = {
      no: prev.no + 1,
      at: act.at.toISOString(),
      who_id: act.byId,
      acting_as: act.as,
      did,
      about_kind: about.kind,
      about_id: about.id,
      why: why ?? null,
      prev_hash: prev.hash,
    }
    prev = { no: entry.no, hash: hashOfEntry(entry) }
    return { ...entry, hash: prev.hash }
  })
  for (let from = 0; from < entries.length; from += AT_ONCE)
    await db()
      .insertInto('audit_entry')
      .values(entries.slice(from, from + AT_ONCE))
      .execute()
}

type Entry = Record<'at' | 'acting_as' | 'did' | 'about_kind' | 'about_id' | 'prev_hash', string> & {
  no: number
  who_id: string | null
  why: string | null
}

function hashOfEntry(entry: Entry) {
  const { no, at, who_id, acting_as, did, about_kind, about_id, why, prev_hash } = entry
  return createHash('sha256')
    .update(JSON.stringify([no, at, who_id, acting_as, did, about_kind, about_id, why, prev_hash]))
    .digest('base64url')
}

/** Reads the whole chain, from where the oldest were let go, and gives the number of its first broken link, or undefined when it holds. */
export async function findBrokenAuditEntry() {
  const cut = await db().selectFrom('audit_cut').select(['no', 'hash']).executeTakeFirst()
  let last = cut ?? { no: 0, hash: '' }
  for (;;) {
    const entries = await db().selectFrom('audit_entry').selectAll().where('no', '>', last.no).orderBy('no').limit(1000).execute()
    if (entries.length === 0) return undefined
    for (const entry of entries) {
      const whole = entry.no === last.no + 1 && entry.prev_hash === last.hash && entry.hash === hashOfEntry(entry)
      if (!whole) return entry.no
      last = entry
    }
  }
}
