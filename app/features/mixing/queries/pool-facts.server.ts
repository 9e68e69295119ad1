import { listTargets } from '#app/features/experiences/targets/queries/targets.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { PoolFacts, PoolPlace } from '../pool-facts.ts'
import { listServices } from './company.server.ts'
import { listPairsAmong } from './pairs.server.ts'

const openStates = ['considered', 'waiting', 'invited', 'accepted'] as const

/** All that who comes to these experiences follows from, as known at an instant, in a handful of queries however many people there are. */
export async function readPoolFacts(experienceIds: readonly string[], at: Date): Promise<PoolFacts> {
  const experiences = await listExperiences(experienceIds)
  const targets = await Promise.all(experiences.map(({ id }) => listTargets(id)))
  const rows = await listPlaces(experienceIds)
  const personIds = [...new Set(rows.map(({ person_id }) => person_id))]
  const today = dayOf(at)
  const services = await listServices(personIds, today)
  const pairs = await listPairsAmong(personIds, today)
  const earlier = await listEarlier(personIds, experiences[0]?.first_on ?? today)
  const cameBefore = new Set(earlier.map(({ person_id }) => person_id))
  const places = rows.map((row): PoolPlace => ({
    id: row.id,
    personId: row.person_id,
    experienceId: row.experience_id,
    voice: row.voice,
    state: openStates.find((state) => state === row.state) ?? 'considered',
    isPinned: row.pinned_at !== null,
    free: row.free,
    energy: row.energy,
    locality: row.community_id,
    service: services.get(row.person_id) ?? null,
    gender: row.gender,
    ageBand: row.born_band,
    language: row.languages.split(' ')[0]?.split('-')[0] || null,
    cameBefore: cameBefore.has(row.person_id),
  }))
  return {
    experiences: experiences.map(({ id, name, seats }, at) => ({
      id,
      name,
      seats,
      targets: targets[at]?.filter(({ quality }) => quality !== 'voice') ?? [],
    })),
    places,
    pairs,
    earlierCohorts: [...Map.groupBy(earlier, (row) => row.experience_id).values()].map((cohort) =>
      cohort.map(({ person_id }) => person_id),
    ),
  }
}

function listExperiences(experienceIds: readonly string[]) {
  return db()
    .selectFrom('experience')
    .select(['id', 'name', 'seats', 'first_on'])
    .where('id', 'in', ['', ...experienceIds])
    .orderBy('first_on')
    .orderBy('id')
    .execute()
}

function listPlaces(experienceIds: readonly string[]) {
  return db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'place.person_id', 'place.experience_id', 'place.voice', 'place.state', 'place.free', 'place.energy'])
    .select(['place.pinned_at', 'person.community_id', 'person.languages', 'person.gender', 'person.born_band'])
    .where('place.experience_id', 'in', ['', ...experienceIds])
    .where('place.state', 'in', openStates)
    .where('person.erased_at', 'is', null)
    .orderBy('place.id')
    .limit(10_000)
    .execute()
}

/** The places people took at experiences that were over before a day. */
function listEarlier(personIds: readonly string[], before: string) {
  return db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['place.experience_id', 'place.person_id'])
    .where('place.person_id', 'in', ['', ...personIds])
    .where('place.state', '=', 'accepted')
    .where('experience.last_on', '<', before)
    .where('experience.state', '<>', 'cancelled')
    .orderBy('place.experience_id')
    .orderBy('place.id')
    .execute()
}
