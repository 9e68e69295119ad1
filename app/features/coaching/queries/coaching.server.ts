import { db } from '#db/connection.server.ts'

/** One coaching with the names of the two. What the person wants from it is opened by `openWhy` alone. */
export async function findCoaching(id: string) {
  return db()
    .selectFrom('coaching')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .leftJoin('place', (join) =>
      join.onRef('place.experience_id', '=', 'coaching.experience_id').onRef('place.person_id', '=', 'coaching.person_id'),
    )
    .select(['coaching.id', 'coaching.person_id', 'coaching.coach_id', 'coaching.experience_id', 'coaching.rhythm_days'])
    .select(['coaching.starts_on', 'coaching.ends_on', 'place.voice'])
    .select(['person.known_as', 'person.family_name', 'person.reach_words', 'person.named_contact_id'])
    .select(['coach.known_as as coach_known_as', 'coach.family_name as coach_family_name'])
    .where('coaching.id', '=', id)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
}

export type CoachingRow = NonNullable<Awaited<ReturnType<typeof findCoaching>>>

/** How often the two have talked: the one number about it that an organiser sees. */
export async function countHeld(coachingId: string) {
  const row = await db()
    .selectFrom('check_in')
    .select((of) => of.fn.countAll().as('count'))
    .where('coaching_id', '=', coachingId)
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The programme and locality a coaching’s words belong to, and with which voice its person came. */
export async function findHomeOf({ person_id, experience_id }: Pick<CoachingRow, 'person_id' | 'experience_id'>) {
  const experience = await db()
    .selectFrom('experience')
    .leftJoin('place', (join) => join.onRef('place.experience_id', '=', 'experience.id').on('place.person_id', '=', person_id))
    .select([
      'experience.id as experienceId',
      'experience.programme_id as programmeId',
      'experience.locality_id as localityId',
      'place.voice',
    ])
    .where((is) =>
      is.or([
        is('experience.id', '=', experience_id),
        is('experience.id', 'in', is.selectFrom('place as held').select('held.experience_id').where('held.person_id', '=', person_id)),
      ]),
    )
    .orderBy((is) => is.case().when('experience.id', '=', experience_id).then(0).else(1).end())
    .orderBy('experience.first_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (experience) return { ...experience, experienceId: experience_id }
  const locality = await db()
    .selectFrom('person')
    .innerJoin('community', 'community.id', 'person.community_id')
    .innerJoin('locality', 'locality.id', 'community.locality_id')
    .select(['locality.id as localityId', 'locality.programme_id as programmeId'])
    .where('person.id', '=', person_id)
    .executeTakeFirst()
  return locality && { ...locality, experienceId: null, voice: null }
}
