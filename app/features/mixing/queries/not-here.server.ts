import { db } from '#db/connection.server.ts'
import type { SessionRow } from './sessions.server.ts'

/** The places of those who have one and are not noted here at a session by an instant. */
export async function listNotHere({ id, experience_id }: Pick<SessionRow, 'id' | 'experience_id'>, at: Date) {
  const rows = await db()
    .selectFrom('place')
    .select('place.id')
    .where('place.experience_id', '=', experience_id)
    .where('place.state', '=', 'accepted')
    .where('place.person_id', 'not in', (of) =>
      of
        .selectFrom('attendance')
        .select('attendance.person_id')
        .where('attendance.gathering_id', '=', id)
        .where('attendance.state', '=', 'here')
        .where('attendance.person_id', 'is not', null)
        .where('attendance.noted_at', '<=', at.toISOString())
        .$castTo<{ person_id: string }>(),
    )
    .orderBy('place.id')
    .execute()
  return rows.map((row) => row.id)
}
