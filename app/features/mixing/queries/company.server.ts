import { db } from '#db/connection.server.ts'
import type { Pair } from '../engine/circle-brief.ts'
import type { PlacedTie } from '../power-rules.ts'
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

/** The ties among these people that hold on a day, by their places. */
export async function listTiesAmong(placeOf: PlaceOf, today: string): Promise<PlacedTie[]> {
  const ids = ['', ...placeOf.keys()]
  const rows = await db()
    .selectFrom('tie')
    .select(['a_id', 'b_id', 'kind'])
    .where('a_id', 'in', ids)
    .where('b_id', 'in', ids)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', today)]))
    .orderBy('id')
    .execute()
  return rows.flatMap(({ a_id, b_id, kind }) => {
    const [a, b] = [placeOf.get(a_id), placeOf.get(b_id)]
    return a && b ? [{ a, b, kind }] : []
  })
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

/** The adopted circles of the sessions before this one, in the order they were held. */
export async function listHistory({ id, experience_id, starts_at }: SessionRow) {
  const rows = await db()
    .selectFrom('circle_seat')
    .innerJoin('gathering', 'gathering.id', 'circle_seat.gathering_id')
    .select(['circle_seat.gathering_id', 'circle_seat.place_id', 'circle_seat.circle'])
    .where('gathering.experience_id', '=', experience_id)
    .where('gathering.id', '<>', id)
    .where('gathering.starts_at', '<', starts_at)
    .where('gathering.cancelled_at', 'is', null)
    .orderBy('gathering.starts_at')
    .orderBy('gathering.id')
    .orderBy('circle_seat.circle')
    .orderBy('circle_seat.place_id')
    .execute()
  const sessions = [...Map.groupBy(rows, (row) => row.gathering_id).values()]
  return sessions.map((seats) =>
    [...Map.groupBy(seats, ({ circle }) => circle).values()].map((circle) => circle.map(({ place_id }) => place_id)),
  )
}
