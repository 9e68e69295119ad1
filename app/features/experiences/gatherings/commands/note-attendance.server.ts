import type { Act } from '#app/shared/act.ts'
import { newId } from '#app/server/chance.server.ts'
import { tellRoom } from '#app/server/room/tell-room.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Attendance } from '../roll-call.ts'
import { isExpected } from '../queries/roll-call.server.ts'

interface Note {
  gatheringId: string
  personId: string
  /** Null takes back what was noted. */
  state: Attendance | null
  /** When it was noted, on a phone that may have been offline; now, when left out. Never later than now. */
  notedAt?: Date
}

/**
 * Notes whether a person is here. The latest note wins, whenever it arrives; the same note twice is one note.
 * Refused for somebody who has no place here.
 */
export function noteAttendance(act: Act, { gatheringId, personId, state, notedAt = act.at }: Note) {
  return transaction(async () => {
    if (!act.byId) return { ok: false as const, reason: 'nobody_named' as const }
    const gathering = await db().selectFrom('gathering').select('experience_id').where('id', '=', gatheringId).executeTakeFirst()
    if (!(await isExpected({ gatheringId, experienceId: gathering?.experience_id ?? null, personId }))) {
      return { ok: false as const, reason: 'not_expected' as const }
    }
    const noted_at = (notedAt < act.at ? notedAt : act.at).toISOString()
    if (state === null) await forgetNote({ gatheringId, personId, noted_at })
    else await keepNote(act, { gatheringId, personId, state, noted_at, noted_by_id: act.byId })
    await tellRoom(gatheringId, 'roll')
    return { ok: true as const }
  })
}

async function keepNote(
  act: Act,
  { gatheringId, personId, ...note }: { gatheringId: string; personId: string; state: Attendance; noted_at: string; noted_by_id: string },
) {
  await db()
    .insertInto('attendance')
    .values({ id: newId(), made_at: act.at.toISOString(), gathering_id: gatheringId, person_id: personId, ...note })
    .onConflict((conflict) =>
      conflict.columns(['gathering_id', 'person_id']).doUpdateSet(note).where('attendance.noted_at', '<=', note.noted_at),
    )
    .execute()
}

async function forgetNote({ gatheringId, personId, noted_at }: { gatheringId: string; personId: string; noted_at: string }) {
  await db()
    .deleteFrom('attendance')
    .where('gathering_id', '=', gatheringId)
    .where('person_id', '=', personId)
    .where('noted_at', '<=', noted_at)
    .execute()
}
