import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { prepared, preparedOne } from '#db/prepared.server.ts'
import { isOneInCare, organises } from './care.server.ts'
import { findScope } from './scope.server.ts'
import type { Viewer } from './viewer.server.ts'

/** Whether this person has an accepted place at the experience: one of its cohort. */
export async function holdsPlace(personId: string, experienceId: string) {
  return (await findAcceptedPlace({ personId, experienceId })) !== undefined
}

const findAcceptedPlace = preparedOne((given: { personId: string; experienceId: string }) =>
  db()
    .selectFrom('place')
    .select('id')
    .where('experience_id', '=', given.experienceId)
    .where('person_id', '=', given.personId)
    .where('state', '=', 'accepted'),
)

type Belongs = Pick<Viewer, 'personId' | 'communityId' | 'roles'>

const found = new WeakMap<Belongs, ReturnType<typeof lookForBelonging>>()

/** The localities and programmes a person is part of: by living there, by a place, by a role. Looked up once for each viewer of a visit. */
export function findBelonging(viewer: Belongs) {
  const known = found.get(viewer) ?? lookForBelonging(viewer)
  found.set(viewer, known)
  return known
}

async function lookForBelonging({ personId, communityId, roles }: Belongs) {
  const localityIds = new Set<string>()
  const programmeIds = new Set<string>()
  for (const { locality_id, programme_id, localitys_programme_id } of await listWhereFrom({ personId, communityId: communityId ?? '' })) {
    if (locality_id) localityIds.add(locality_id)
    for (const id of [programme_id, localitys_programme_id]) if (id) programmeIds.add(id)
  }
  for (const role of roles) {
    const scope = await findScope({ programmeId: role.programme_id, localityId: role.locality_id, experienceId: role.experience_id })
    for (const id of scope.localityIds) localityIds.add(id)
    if (scope.programmeId) programmeIds.add(scope.programmeId)
  }
  return { localityIds, programmeIds }
}

/** Where somebody is part of something by a place and by their home. */
const listWhereFrom = prepared(({ personId, communityId }: { personId: string; communityId: string }) =>
  db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .leftJoin('locality', 'locality.id', 'experience.locality_id')
    .select(['experience.locality_id', 'experience.programme_id', 'locality.programme_id as localitys_programme_id'])
    .where('place.person_id', '=', personId)
    .where('place.state', '=', 'accepted')
    .unionAll(
      db()
        .selectFrom('community')
        .innerJoin('locality', 'locality.id', 'community.locality_id')
        .select(['community.locality_id', 'locality.programme_id', 'locality.programme_id as localitys_programme_id'])
        .where('community.id', '=', communityId),
    ),
)

/** The ties that stand between a viewer and a person today: the viewer works with them, or manages them. */
export async function findTies(viewerId: string, personId: string, today: string) {
  const ties = await listTies({ viewerId, personId, today })
  return ties.map(({ kind }) => (kind === 'manages' ? ('manages' as const) : ('works_with' as const)))
}

const listTies = prepared(({ viewerId, personId, today }: { viewerId: string; personId: string; today: string }) =>
  db()
    .selectFrom('tie')
    .select('kind')
    .where('a_id', '=', viewerId)
    .where('b_id', '=', personId)
    .where('kind', 'in', ['works_with', 'manages'])
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)])),
)

/** In what way a person is in the viewer's care, apart from any one experience: as an organiser, a coach, one of the same cohort. */
export async function isInCareOf(viewer: Viewer, personId: string) {
  return {
    asOrganiser: await isInOrganisersCare(viewer, personId),
    asCoach: await isCoachOf(viewer, personId),
    asCohort: await shareCohort(viewer.personId, personId),
  }
}

async function isInOrganisersCare(viewer: Viewer, personId: string) {
  if (!organises(viewer)) return false
  const person = await db().selectFrom('person').select('id').where('id', '=', personId).where(isOneInCare(viewer)).executeTakeFirst()
  return person !== undefined
}

async function isCoachOf(viewer: Viewer, personId: string) {
  const today = dayOf(viewer.at)
  const coaching = await db()
    .selectFrom('coaching')
    .select('id')
    .where('coach_id', '=', viewer.personId)
    .where('person_id', '=', personId)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .limit(1)
    .executeTakeFirst()
  return coaching !== undefined
}

async function shareCohort(onePersonId: string, otherPersonId: string) {
  const shared = await db()
    .selectFrom('place as mine')
    .innerJoin('place as theirs', 'theirs.experience_id', 'mine.experience_id')
    .select('mine.id')
    .where('mine.person_id', '=', onePersonId)
    .where('theirs.person_id', '=', otherPersonId)
    .where('mine.state', '=', 'accepted')
    .where('theirs.state', '=', 'accepted')
    .limit(1)
    .executeTakeFirst()
  return shared !== undefined
}
