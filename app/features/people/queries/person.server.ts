import { db } from '#db/connection.server.ts'

/** A person's profile as its form shows it. */
export async function findProfile(personId: string) {
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
