import { lookupOf, unsealForServer } from '#app/server/seal.server.ts'
import { db } from '#db/connection.server.ts'
import { preparedOne } from '#db/prepared.server.ts'
import { plainCode } from '../door-codes.ts'

function openDoors(at: string) {
  return db().selectFrom('door').where('door.closed_by_id', 'is', null).where('door.opens_at', '<=', at).where('door.closes_at', '>', at)
}

/** The open door of a gathering with its code, which is on the wall for all to read. */
export async function findOpenDoor(gatheringId: string, at: Date) {
  const door = await findDoorOf({ gatheringId, at: at.toISOString() })
  if (!door) return undefined
  const { id, closes_at, sealed_code } = door
  return { id, closes_at, code: sealed_code === null ? null : unsealForServer({ table: 'door', column: 'sealed_code', id }, sealed_code) }
}

const findDoorOf = preparedOne(({ gatheringId, at }: { gatheringId: string; at: string }) =>
  openDoors(at)
    .select(['door.id', 'door.closes_at', 'door.sealed_code'])
    .where('door.gathering_id', '=', gatheringId)
    .orderBy('door.closes_at', 'desc')
    .limit(1),
)

/** The open door that a code fits, however it was typed. */
export function findDoorByCode(code: string, at: Date) {
  return openDoors(at.toISOString())
    .innerJoin('gathering', 'gathering.id', 'door.gathering_id')
    .select(['door.id', 'door.gathering_id', 'door.closes_at'])
    .where('door.code_hash', '=', lookupOf('door', plainCode(code)))
    .where('gathering.cancelled_at', 'is', null)
    .executeTakeFirst()
}

/** Who came in by the door, in the order they came. */
export function listGuests(gatheringId: string) {
  return db()
    .selectFrom('guest')
    .select(['id', 'nickname', 'made_at', 'removed_at'])
    .where('gathering_id', '=', gatheringId)
    .orderBy('made_at')
    .orderBy('id')
    .limit(300)
    .execute()
}
