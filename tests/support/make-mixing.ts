import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { makeExperience, makeGathering, makeLocality, makeOrganiser, makePerson, makePlace } from './make.ts'

type Voice = Database['place']['voice']

const hour = 3_600_000
const cohort: Voice[] = ['parent', 'parent', 'parent', 'parent', 'practitioner', 'practitioner', 'leader', 'leader']

/** An experience with its organiser, eight people of three voices and two sessions to come. */
export async function makeCohort() {
  const locality = await makeLocality()
  const organiser = await makeOrganiser(locality.id)
  const experience = await makeExperience({ programme_id: locality.programme_id, locality_id: locality.id, state: 'settled' })
  const people = []
  for (const voice of cohort) {
    const person = await makePerson()
    people.push({ ...person, place: await makePlace(experience.id, person.id, { voice }) })
  }
  const first = await makeGathering(experience.id)
  const second = await makeGathering(experience.id, { starts_at: later(24), ends_at: later(28) })
  return { locality, organiser, experience, people, first, second }
}

const later = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

export async function noteAway(gathering_id: string, person_id: string) {
  const [id, noted_at] = [crypto.randomUUID(), new Date().toISOString()]
  const away = { id, made_at: noted_at, gathering_id, person_id, state: 'away' as const, noted_by_id: person_id, noted_at }
  await db().insertInto('attendance').values(away).execute()
}

export function listSeatRows(gatheringId: string) {
  return db().selectFrom('circle_seat').selectAll().where('gathering_id', '=', gatheringId).orderBy('place_id').execute()
}

export async function stateOfMix(id: string) {
  return (await db().selectFrom('mix').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
}

/** Circles of a session as if chosen earlier: `['013', '2']` seats the people of the room by their number. */
export async function seatEverybody(room: Awaited<ReturnType<typeof makeCohort>>, gathering_id: string, circles: readonly string[]) {
  const mix_id = crypto.randomUUID()
  const { programme_id } = room.locality
  const row = { id: mix_id, made_at: new Date().toISOString(), programme_id, state: 'adopted' as const, parts: 'circles', seed: 1 }
  const empty = { settings_json: '{}', input_hash: '', answer_json: '{}', report_json: '{}', by_id: room.organiser.id }
  await db()
    .insertInto('mix')
    .values({ ...row, ...empty })
    .execute()
  await db().insertInto('mix_experience').values({ mix_id, experience_id: room.experience.id }).execute()
  const seats = circles.flatMap((numbers, circle) =>
    [...numbers].flatMap((number) => {
      const place_id = room.people[Number(number)]?.place.id
      return place_id ? [{ gathering_id, place_id, circle, mix_id }] : []
    }),
  )
  await db().insertInto('circle_seat').values(seats).execute()
}
