import { db } from '#db/connection.server.ts'
import type { Pattern } from '../../patterns.ts'
import type { CohortVoice } from '../../places/seats.ts'
import { readinessOf } from '../readiness-of-place.ts'
import { listStanding } from './preparations.server.ts'

/** Everyone who said yes to an experience, with their preparations: two queries, joined in memory. */
export async function listReadiness(experienceId: string) {
  const places = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'place.person_id', 'place.voice', 'person.known_as', 'person.family_name'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .orderBy('person.known_as')
    .limit(300)
    .execute()
  const rows = await db()
    .selectFrom('preparation')
    .innerJoin('place', 'place.id', 'preparation.place_id')
    .leftJoin('person as owner', 'owner.id', 'preparation.owner_id')
    .select(['preparation.id', 'preparation.place_id', 'preparation.kind', 'preparation.state', 'preparation.due_on'])
    .select(['preparation.owner_id', 'owner.known_as as owner_name'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .execute()
  return places.map((place) => ({ ...place, preparations: rows.filter(({ place_id }) => place_id === place.id) }))
}

interface OnePlace {
  id: string
  voice: CohortVoice
  pattern: Pattern
  first_on: string
}

/** n of m ready, for one place. */
export async function findReadiness({ id, voice, pattern, first_on }: OnePlace, today: string) {
  const preparations = await listStanding({ placeId: id })
  return readinessOf({ voice, preparations }, { pattern, first_on }, today)
}
