import { db } from '#db/connection.server.ts'
import { prepared, preparedOne } from '#db/prepared.server.ts'

/** Who is of a gathering’s cohort, by name. */
function cohortOf(gatheringId: string) {
  return db()
    .selectFrom('gathering')
    .innerJoin('place', 'place.experience_id', 'gathering.experience_id')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['person.id', 'person.known_as', 'place.voice'])
    .where('gathering.id', '=', gatheringId)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .orderBy('person.known_as')
    .orderBy('person.id')
    .limit(300)
}

export const listCohort = prepared(({ gatheringId }: { gatheringId: string }) => cohortOf(gatheringId))

/** Of these people, those who are of the gathering’s cohort. */
export async function listHelped({ gatheringId, personIds }: { gatheringId: string; personIds: readonly string[] }) {
  return personIds.length === 0 ? [] : cohortOf(gatheringId).where('person.id', 'in', personIds).execute()
}

/** The voice a person brings to this gathering, as their place says. */
export async function findVoiceAt({ gatheringId, personId }: { gatheringId: string; personId: string }) {
  return (await findInCohort({ gatheringId, personId }))?.voice ?? null
}

const findInCohort = preparedOne(({ gatheringId, personId }: { gatheringId: string; personId: string }) =>
  cohortOf(gatheringId).where('person.id', '=', personId),
)

/** Where a room lies: its experience, locality and programme. */
export async function findHome(gatheringId: string) {
  const row = await db()
    .selectFrom('gathering')
    .leftJoin('experience', 'experience.id', 'gathering.experience_id')
    .leftJoin('locality', 'locality.id', 'gathering.locality_id')
    .select(['gathering.experience_id', 'gathering.locality_id', 'experience.locality_id as experience_locality_id'])
    .select(['experience.programme_id as experience_programme_id', 'locality.programme_id as locality_programme_id'])
    .where('gathering.id', '=', gatheringId)
    .executeTakeFirst()
  const programmeId = row?.experience_programme_id ?? row?.locality_programme_id
  if (!row || !programmeId) return undefined
  return { programmeId, localityId: row.locality_id ?? row.experience_locality_id, experienceId: row.experience_id }
}
