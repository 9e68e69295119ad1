import { db } from '#db/connection.server.ts'

/**
 * What does not fit any more in the circles of an experience’s sessions to come: who sits there and gave up their place, and who has a
 * place and no seat. Who was noted away is another matter: that is for the day itself.
 */
export async function findToMend(experienceId: string, at: Date) {
  const seats = await db()
    .selectFrom('circle_seat')
    .innerJoin('gathering', 'gathering.id', 'circle_seat.gathering_id')
    .innerJoin('place', 'place.id', 'circle_seat.place_id')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['circle_seat.gathering_id', 'place.id', 'place.state', 'person.known_as'])
    .where('gathering.experience_id', '=', experienceId)
    .where('gathering.cancelled_at', 'is', null)
    .where('gathering.ends_at', '>=', at.toISOString())
    .orderBy('person.known_as')
    .orderBy('place.id')
    .execute()
  if (seats.length === 0) return { left: [], unseated: [] }
  const left = new Map(seats.filter(({ state }) => state !== 'accepted').map(({ id, known_as }) => [id, known_as]))
  const seated = new Set(seats.map(({ id }) => id))
  const accepted = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'person.known_as'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .orderBy('person.known_as')
    .orderBy('place.id')
    .limit(1000)
    .execute()
  return { left: [...left.values()], unseated: accepted.filter(({ id }) => !seated.has(id)).map(({ known_as }) => known_as) }
}
