import { audit } from '#app/server/audit.server.ts'
import { notFound } from '#app/server/allow.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { unsealFor } from '#app/server/seal.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { can } from '#app/shared/permission-table.ts'
import { db, transaction } from '#db/connection.server.ts'
import { sealedReason } from '../sealed-reason.ts'

/**
 * Why two people are kept apart: the one place in the house that opens it. Only for a safeguarding lead of that programme
 * who is not one of the two, and only once the look is in the audit, in a transaction of its own: it stays there whatever
 * happens next. Undefined once the key is destroyed.
 */
export async function readReason(viewer: Viewer, keepApartId: string) {
  const row = await db()
    .selectFrom('keep_apart')
    .select(['id', 'programme_id', 'a_id', 'b_id', 'reason'])
    .where('id', '=', keepApartId)
    .executeTakeFirst()
  if (!row || [row.a_id, row.b_id].includes(viewer.personId)) throw notFound()
  const decision = can('keep_apart.read.reason', await relationsOf(viewer, { programmeId: row.programme_id }))
  if (!decision.allowed) throw notFound()
  const act = { byId: viewer.personId, as: decision.as, at: viewer.at }
  await transaction(() => audit(act, 'keep_apart.read.reason', { kind: 'keep_apart', id: row.id }))
  return unsealFor(row.programme_id, sealedReason(row.id), row.reason)
}
