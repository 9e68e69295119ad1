import { db } from '#db/connection.server.ts'

/** Where everybody sits in the sessions of an experience. Who gave up their place sits nowhere any more. */
export async function listSeats(experienceId: string) {
  return db()
    .selectFrom('circle_seat')
    .innerJoin('gathering', 'gathering.id', 'circle_seat.gathering_id')
    .innerJoin('place', 'place.id', 'circle_seat.place_id')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['circle_seat.gathering_id', 'circle_seat.circle', 'place.id', 'place.person_id', 'place.voice'])
    .select(['person.known_as as name', 'person.family_name as familyName'])
    .where('gathering.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .orderBy('circle_seat.circle')
    .orderBy('person.known_as')
    .orderBy('place.id')
    .execute()
}

/** The sessions of an experience that take place, in order. */
export function listSessionsOf(experienceId: string) {
  return db()
    .selectFrom('gathering')
    .select(['id', 'title', 'starts_at', 'ends_at', 'zone', 'where_words'])
    .where('experience_id', '=', experienceId)
    .where('kind', '=', 'session')
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** In which circle each place sits in one session now. */
export async function listCirclesNow(gatheringId: string) {
  const rows = await db().selectFrom('circle_seat').select(['place_id', 'circle']).where('gathering_id', '=', gatheringId).execute()
  return new Map(rows.map(({ place_id, circle }) => [place_id, circle]))
}
