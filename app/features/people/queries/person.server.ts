import { db } from '#db/connection.server.ts'

/** A person by name, for the guard. One who was erased is nobody. */
export function findPerson(personId: string) {
  return db()
    .selectFrom('person')
    .select(['id', 'known_as as knownAs', 'family_name as familyName'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
}

/** A person's profile as its form shows it. */
export function findProfile(personId: string) {
  return db()
    .selectFrom('person')
    .select([
      'known_as as knownAs',
      'family_name as familyName',
      'languages',
      'community_id as communityId',
      'born_band as bornBand',
      'gender',
    ])
    .select(['strengths', 'wants', 'reach_words as reachWords'])
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
}

/** The profile of whoever is signed in, who is somebody for certain. */
export async function findMyProfile(personId: string) {
  const profile = await findProfile(personId)
  if (!profile) throw new Error('Whoever is signed in has a profile')
  return profile
}

/** What a person's page says of them, for those who may read the whole profile. */
export async function findWholeProfile(personId: string) {
  const person = await db()
    .selectFrom('person')
    .leftJoin('community', 'community.id', 'person.community_id')
    .leftJoin('locality', 'locality.id', 'community.locality_id')
    .select(['person.strengths', 'person.wants', 'person.languages', 'person.born_band as bornBand', 'person.gender'])
    .select(['community.name as communityName', 'locality.name as localityName'])
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow()
  return { ...person, affiliations: await listAffiliations(personId) }
}

/** Which groups and services a person belongs to or belonged to, those of today first. */
export function listAffiliations(personId: string) {
  return db()
    .selectFrom('affiliation')
    .innerJoin('organisation', 'organisation.id', 'affiliation.organisation_id')
    .select(['affiliation.id', 'affiliation.job', 'affiliation.starts_on as startsOn', 'affiliation.ends_on as endsOn'])
    .select(['organisation.id as organisationId', 'organisation.name as organisationName'])
    .where('affiliation.person_id', '=', personId)
    .orderBy((is) => is.case().when('affiliation.ends_on', 'is', null).then(is.lit(0)).else(is.lit(1)).end())
    .orderBy('affiliation.starts_on', 'desc')
    .limit(50)
    .execute()
}

export function findAffiliation({ id, personId }: { id: string; personId: string }) {
  return db()
    .selectFrom('affiliation')
    .innerJoin('organisation', 'organisation.id', 'affiliation.organisation_id')
    .select([
      'affiliation.id',
      'affiliation.starts_on as startsOn',
      'affiliation.ends_on as endsOn',
      'organisation.name as organisationName',
    ])
    .where('affiliation.id', '=', id)
    .where('affiliation.person_id', '=', personId)
    .executeTakeFirst()
}

/** How a person likes to be reached and in which languages, and who is there for them. */
export function findReachOf(personId: string) {
  return db()
    .selectFrom('person')
    .leftJoin('person as named', (join) => join.onRef('named.id', '=', 'person.named_contact_id').on('named.erased_at', 'is', null))
    .select(['person.reach_words as reachWords', 'person.languages'])
    .select(['named.id as namedId', 'named.known_as as namedKnownAs', 'named.family_name as namedFamilyName'])
    .where('person.id', '=', personId)
    .executeTakeFirstOrThrow()
}
