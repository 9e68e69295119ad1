import { db } from '#db/connection.server.ts'

/** Who is hoped for at a gathering, by name, with what was noted; also who was noted and has since given up the place. */
export async function listRollCall({ gatheringId, experienceId }: { gatheringId: string; experienceId: string | null }) {
  const rows = await db()
    .selectFrom('person')
    .leftJoin('place', (join) => join.onRef('place.person_id', '=', 'person.id').on('place.experience_id', '=', experienceId ?? ''))
    .leftJoin('attendance', (join) => join.onRef('attendance.person_id', '=', 'person.id').on('attendance.gathering_id', '=', gatheringId))
    .leftJoin('person as noter', 'noter.id', 'attendance.noted_by_id')
    .select(['person.id', 'person.known_as', 'person.family_name', 'place.voice', 'place.state as place_state'])
    .select(['attendance.state', 'attendance.noted_at', 'noter.known_as as noted_by'])
    .where((is) =>
      is.or([
        is(
          'person.id',
          'in',
          is
            .selectFrom('place as held')
            .select('held.person_id')
            .where('held.experience_id', '=', experienceId ?? '')
            .where('held.state', '=', 'accepted'),
        ),
        is('person.id', 'in', is.selectFrom('attendance as note').select('note.person_id').where('note.gathering_id', '=', gatheringId)),
      ]),
    )
    .orderBy('person.known_as')
    .orderBy('person.family_name')
    .orderBy('person.id')
    .limit(300)
    .execute()
  return rows.map(({ place_state, ...row }) => ({ ...row, isComing: place_state === 'accepted' }))
}

/** What is noted of one person at a gathering, and by whom. */
export function findMark({ gatheringId, personId }: { gatheringId: string; personId: string }) {
  return db()
    .selectFrom('attendance')
    .leftJoin('person as noter', 'noter.id', 'attendance.noted_by_id')
    .select(['attendance.state', 'attendance.noted_at', 'attendance.noted_by_id', 'noter.known_as as noted_by'])
    .where('gathering_id', '=', gatheringId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

/** Whether a roll-call may speak of this person: they have a place here, or were noted before. */
export async function isExpected({
  gatheringId,
  experienceId,
  personId,
}: {
  gatheringId: string
  experienceId: string | null
  personId: string
}) {
  const place = await db()
    .selectFrom('place')
    .select('id')
    .where('experience_id', '=', experienceId ?? '')
    .where('person_id', '=', personId)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  if (place) return true
  const noted = await db()
    .selectFrom('attendance')
    .select('id')
    .where('gathering_id', '=', gatheringId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return noted !== undefined
}

/** A mark of the whole roll-call that differs once something was noted or taken back. */
export async function markOfRoll(gatheringId: string) {
  const row = await db()
    .selectFrom('attendance')
    .select((of) => [of.fn.countAll().as('count'), of.fn.max<string | null>('noted_at').as('last')])
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirstOrThrow()
  return `${row.count} ${row.last ?? ''}`
}
