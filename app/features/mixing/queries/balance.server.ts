import { listTargets } from '#app/features/experiences/targets/queries/targets.server.ts'
import { listLanguages, sayLanguage } from '#app/features/people/languages.ts'
import { bornBandWords } from '#app/features/people/person-words.ts'
import { dayOf } from '#app/shared/dates.ts'
import { voicesWords } from '#app/shared/voices.ts'
import { db } from '#db/connection.server.ts'
import type { Hoped, Kinds } from '../weigh-balance.ts'
import { listServices } from './company.server.ts'

/** Of which kinds everybody with a place at these experiences is, in words, by the id of the place. */
export async function listKinds(experienceIds: readonly string[], at: Date): Promise<ReadonlyMap<string, Kinds>> {
  const rows = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .leftJoin('community', 'community.id', 'person.community_id')
    .select(['place.id', 'place.person_id', 'place.voice', 'community.name as community'])
    .select(['person.gender', 'person.born_band', 'person.languages'])
    .where('place.experience_id', 'in', ['', ...experienceIds])
    .limit(10_000)
    .execute()
  const services = await listServices(
    rows.map(({ person_id }) => person_id),
    dayOf(at),
  )
  const names = await listOrganisationNames([...services.values()])
  return new Map(
    rows.map((row) => [
      row.id,
      {
        voice: voicesWords[row.voice],
        community: row.community,
        organisation: names.get(services.get(row.person_id) ?? '') ?? null,
        gender: row.gender,
        born_band: row.born_band && row.born_band !== 'unsaid' ? bornBandWords[row.born_band] : null,
        language: firstLanguage(row.languages),
      },
    ]),
  )
}

const firstLanguage = (languages: string) => listLanguages(languages).slice(0, 1).map(sayLanguage)[0] ?? null

async function listOrganisationNames(ids: readonly string[]) {
  const rows = await db()
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', ['', ...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What an experience hopes for besides voices, in the same words. */
export async function listHoped(experienceId: string): Promise<Hoped[]> {
  const targets = await listTargets(experienceId)
  const communities = await db()
    .selectFrom('community')
    .select(['id', 'name'])
    .where('id', 'in', ['', ...targets.filter(({ quality }) => quality === 'community').map(({ word }) => word)])
    .execute()
  const organisations = await listOrganisationNames(targets.filter(({ quality }) => quality === 'organisation').map(({ word }) => word))
  const names = new Map([...communities.map(({ id, name }) => [id, name] as const), ...organisations])
  const bands: Readonly<Record<string, string>> = bornBandWords
  return targets.flatMap(({ quality, word, least, most }): Hoped[] => {
    if (quality === 'voice' || quality === 'returning') return []
    const words = {
      born_band: bands[word],
      language: sayLanguage(word),
      gender: word,
      community: names.get(word),
      organisation: names.get(word),
    }
    return [{ quality, word: words[quality] ?? word, least, most }]
  })
}
