import { audit } from '#app/server/audit.server.ts'
import { newCode } from '#app/server/chance.server.ts'
import { lookupOf, sealForServer } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { doorCodeLength } from '../door-codes.ts'
import { findOpenDoor } from '../queries/doors.server.ts'

interface NewDoor {
  id: string
  gatheringId: string
  closesAt: Date
  /** A code that is on the wall already; made up when left out. */
  code?: string
}

/** Opens a gathering’s door until the time given. While one is open there is no second: it stays the one it is. */
export function openDoor(act: Act, { id, gatheringId, closesAt, code }: NewDoor) {
  return transaction(async () => {
    if (await findOpenDoor(gatheringId, act.at)) return
    const chosen = code ?? (await findFreeCode())
    const at = act.at.toISOString()
    const made = await db()
      .insertInto('door')
      .values({
        id,
        made_at: at,
        gathering_id: gatheringId,
        code_hash: lookupOf('door', chosen),
        sealed_code: sealForServer({ table: 'door', column: 'sealed_code', id }, chosen),
        opens_at: at,
        closes_at: closesAt.toISOString(),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows) await audit(act, 'door.open', { kind: 'gathering', id: gatheringId })
  })
}

/** No code opens two doors, ever: an old card must not lead into another room. */
async function findFreeCode(): Promise<string> {
  const code = newCode(doorCodeLength)
  const taken = await db().selectFrom('door').select('id').where('code_hash', '=', lookupOf('door', code)).executeTakeFirst()
  return taken ? findFreeCode() : code
}
