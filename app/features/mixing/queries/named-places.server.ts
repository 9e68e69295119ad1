import { db } from '#db/connection.server.ts'
import type { MixRow } from './mix.server.ts'

/** Everybody who has or had a place at one of the experiences, by the id of the place: first name for pictures, whole name for lists. */
export async function listNamedPlaces(experienceIds: readonly string[]) {
  const rows = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'place.experience_id as experienceId', 'place.person_id as personId', 'place.voice', 'place.state'])
    .select(['person.known_as', 'person.family_name', 'person.community_id as communityId'])
    .where('place.experience_id', 'in', ['', ...experienceIds])
    .orderBy('person.known_as')
    .orderBy('place.id')
    .limit(10_000)
    .execute()
  return rows.map(({ known_as, family_name, ...row }) => ({
    ...row,
    name: known_as,
    fullName: [known_as, family_name].filter(Boolean).join(' '),
  }))
}

export type NamedPlace = Awaited<ReturnType<typeof listNamedPlaces>>[number]

/** What is called what in a mix: people by their places, experiences, coaches by their persons, and its sessions where it has several. */
export async function nameMix({ settings, experiences }: Pick<MixRow, 'settings' | 'experiences'>) {
  const places = await listNamedPlaces(experiences.map(({ id }) => id))
  const byId = new Map(places.map((place) => [place.id, place]))
  const spots = new Map(experiences.map(({ id, name }) => [id, name]))
  if (settings.part === 'coaches') for (const [id, name] of await listPersonNames(Object.keys(settings.capacities))) spots.set(id, name)
  const titles =
    settings.part === 'circles' && settings.sessionIds.length > 1 ? await listTitles(settings.sessionIds) : new Map<string, string>()
  return {
    places,
    placeOf: (placeId: string) => byId.get(placeId),
    firstName: (placeId: string) => byId.get(placeId)?.name ?? 'Somebody',
    fullName: (placeId: string) => byId.get(placeId)?.fullName ?? 'Somebody',
    spot: (id: string) => spots.get(id) ?? 'somebody',
    session: (id: string) => titles.get(id) ?? null,
  }
}

export type MixNames = Awaited<ReturnType<typeof nameMix>>

async function listPersonNames(personIds: readonly string[]) {
  const rows = await db()
    .selectFrom('person')
    .select(['id', 'known_as', 'family_name'])
    .where('id', 'in', ['', ...personIds])
    .execute()
  return rows.map(({ id, known_as, family_name }) => [id, [known_as, family_name].filter(Boolean).join(' ')] as const)
}

async function listTitles(gatheringIds: readonly string[]) {
  const rows = await db()
    .selectFrom('gathering')
    .select(['id', 'title'])
    .where('id', 'in', ['', ...gatheringIds])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
