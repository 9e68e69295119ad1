import { sayName } from '#app/features/people/person-words.ts'
import { mayBeSeenBy } from '#app/features/safeguarding/queries/in-the-audit.server.ts'
import { findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { sealForServer, unsealForServer } from '#app/server/seal.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { addDays } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'
import { db } from '#db/connection.server.ts'
import type { AuditAsked } from './audit-asked.ts'

const PAGE = 50

/** Numbers are counted through, so one left out would tell of an entry that is not for these eyes: a page names its end sealed. */
const placeOfPage = { table: 'audit_entry', column: 'no', id: 'page' }

/** Who did what, the latest first, a page at a time: ids and reason words, as the audit has them. */
export async function listAudit(viewer: Viewer, { who, kind, id, day, before }: AuditAsked) {
  const from = before ? openPage(before) : undefined
  const rows = await db()
    .selectFrom('audit_entry')
    .leftJoin('person', 'person.id', 'audit_entry.who_id')
    .select(['audit_entry.no', 'audit_entry.at', 'audit_entry.who_id', 'audit_entry.acting_as', 'audit_entry.did', 'audit_entry.why'])
    .select(['audit_entry.about_kind', 'audit_entry.about_id', 'person.known_as', 'person.family_name'])
    .where(mayBeSeenBy(viewer))
    .$if(who !== undefined, (query) => query.where('audit_entry.who_id', '=', who ?? ''))
    .$if(kind !== undefined, (query) => query.where('audit_entry.about_kind', '=', kind ?? ''))
    .$if(id !== undefined, (query) => query.where('audit_entry.about_id', '=', id ?? ''))
    .$if(day !== undefined, (query) => query.where('audit_entry.at', '>=', startOf(day)).where('audit_entry.at', '<', startOf(day, 1)))
    .$if(from !== undefined, (query) => query.where('audit_entry.no', '<', from ?? 0))
    .orderBy('audit_entry.no', 'desc')
    .limit(PAGE + 1)
    .execute()
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    entries: rows.slice(0, PAGE).map(({ no: _, known_as, family_name, ...entry }) => ({
      at: entry.at,
      whoId: entry.who_id,
      whoName: known_as && sayName({ knownAs: known_as, familyName: family_name }),
      actingAs: entry.acting_as,
      did: entry.did,
      why: entry.why,
      aboutKind: entry.about_kind,
      aboutId: entry.about_id,
    })),
    next: last ? sealForServer(placeOfPage, String(last.no)) : null,
  }
}

export type AuditEntry = Awaited<ReturnType<typeof listAudit>>['entries'][number]

/** Whether the chain is whole; else when the first entry was made that does not fit. */
export async function checkChain(): Promise<{ isWhole: true } | { isWhole: false; at: string | null }> {
  const no = await findBrokenAuditEntry()
  if (no === undefined) return { isWhole: true }
  const entry = await db().selectFrom('audit_entry').select('at').where('no', '=', no).executeTakeFirst()
  return { isWhole: false, at: entry?.at ?? null }
}

const startOf = (day = '', later = 0) => instantOf({ on: addDays(day, later), time: '00:00' })

function openPage(sealed: string) {
  try {
    return Number(unsealForServer(placeOfPage, sealed))
  } catch {
    return undefined // somebody changed the address: the first page
  }
}
