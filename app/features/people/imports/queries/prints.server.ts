import { hashOf } from '#app/server/hash.server.ts'
import { db } from '#db/connection.server.ts'
import { idsOf, type MadeRow } from '../made-rows.ts'

/**
 * How the rows look that some lines of a list made, each line as one short mark: the rows themselves, and for a person also how they are
 * reached and where they belong. What changed since has another mark. A handful of queries, however many lines.
 */
export async function printEach(lines: readonly (readonly MadeRow[])[]): Promise<string[]> {
  const all = lines.flat()
  const personIds = [...idsOf(all, 'person'), '']
  const found = [
    ...(await listPeople(personIds)),
    ...(await listWays(personIds, [...idsOf(all, 'contact_way'), ''])),
    ...(await listBelongings(personIds, [...idsOf(all, 'affiliation'), ''])),
    ...(await listPlaces([...idsOf(all, 'place'), ''])),
    ...(await listOrganisations([...idsOf(all, 'organisation'), ''])),
  ]
  const byKey = new Map<string, object[]>()
  const put = (key: string, row: object) => byKey.set(key, [...(byKey.get(key) ?? []), row])
  for (const row of found) {
    put(row.id, row)
    if ('person_id' in row) put(row.person_id, row)
  }
  return lines.map((line) => hashOf(JSON.stringify(line.map(([, id]) => byKey.get(id) ?? null))))
}

function listPeople(ids: readonly string[]) {
  return db()
    .selectFrom('person')
    .select(['id', 'known_as', 'family_name', 'languages', 'community_id', 'born_band', 'gender', 'strengths', 'wants', 'reach_words'])
    .select(['named_contact_id', 'welcomed_at', 'erased_at'])
    .where('id', 'in', ids)
    .execute()
}

function listWays(personIds: readonly string[], ids: readonly string[]) {
  return db()
    .selectFrom('contact_way')
    .select(['id', 'person_id', 'kind', 'lookup', 'preferred', 'safe', 'signs_in', 'verified_at'])
    .where((is) => is.or([is('id', 'in', ids), is('person_id', 'in', personIds)]))
    .orderBy('id')
    .execute()
}

function listBelongings(personIds: readonly string[], ids: readonly string[]) {
  return db()
    .selectFrom('affiliation')
    .select(['id', 'person_id', 'organisation_id', 'job', 'starts_on', 'ends_on'])
    .where((is) => is.or([is('id', 'in', ids), is('person_id', 'in', personIds)]))
    .orderBy('id')
    .execute()
}

function listPlaces(ids: readonly string[]) {
  return db()
    .selectFrom('place')
    .select(['id', 'voice', 'state', 'free', 'energy', 'shares_room', 'answer_by_on', 'return_on', 'told_by_id', 'pinned_at'])
    .where('id', 'in', ids)
    .execute()
}

function listOrganisations(ids: readonly string[]) {
  return db().selectFrom('organisation').select(['id', 'name', 'kind', 'website']).where('id', 'in', ids).execute()
}
