import { db } from '#db/connection.server.ts'
import type { Pair } from '../engine/circle-brief.ts'
import type { SessionRow } from './sessions.server.ts'

/** Which place each person holds here. */
type PlaceOf = ReadonlyMap<string, string>

/** The organisation each of these people belongs to on a day; of several the one they joined last. */
export async function listServices(personIds: readonly string[], today: string) {
  const rows = await db()
    .selectFrom('affiliation')
    .select(['person_id', 'organisation_id'])
    .where('person_id', 'in', ['', ...personIds])
    .where('starts_on', '<=', today)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', today)]))
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ person_id, organisation_id }) => [person_id, organisation_id]))
}

/** Who met in a cohort that was over before this experience began. */
export async function listEarlierCompany(
  placeOf: PlaceOf,
  { experience_id, first_on }: Pick<SessionRow, 'experience_id' | 'first_on'>,
): Promise<Pair[]> {
  const rows = await db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['place.experience_id', 'place.person_id'])
    .where('place.person_id', 'in', ['', ...placeOf.keys()])
    .where('place.state', '=', 'accepted')
    .where('experience.id', '<>', experience_id)
    .where('experience.last_on', '<', first_on)
    .where('experience.state', '<>', 'cancelled')
    .orderBy('place.id')
    .execute()
  const cohorts = Map.groupBy(rows, (row) => row.experience_id)
  return [...cohorts.values()].flatMap((cohort) => pairsOf(cohort.flatMap(({ person_id }) => placeOf.get(person_id) ?? [])))
}

function pairsOf(ids: readonly string[]): Pair[] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const))
}
