import { listOrganisations } from '#app/features/programmes/queries.server.ts'
import { findBelonging } from '#app/server/belonging.server.ts'
import { isLiveRole, organises } from '#app/server/care.server.ts'
import { reachOf } from '#app/server/reach.server.ts'
import { listLiveRoles } from '#app/server/staff.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import { sayName } from '../person-words.ts'

interface Choice {
  value: string
  label: string
}

/** The communities a person can be said to belong to: those of the areas that the viewer organises, and of the person's own. */
export async function listCommunityChoices(viewer: Pick<Viewer, 'roles' | 'at'>, personId?: string): Promise<Choice[]> {
  const { programmeIds, localityIds } = reachOf(viewer, ['organiser'])
  const ownIds = personId ? (await findBelongingOf(personId, viewer.at)).localityIds : []
  const communities = await listCommunities({
    programmeIds: [...programmeIds, ''],
    localityIds: [...localityIds, ''],
    ownIds: [...ownIds, ''],
  })
  return communities.map(({ id, name, locality_name }) => ({ value: id, label: `${name}, ${locality_name}` }))
}

const listCommunities = prepared((given: Record<'programmeIds' | 'localityIds' | 'ownIds', readonly string[]>) =>
  db()
    .selectFrom('community')
    .innerJoin('locality', 'locality.id', 'community.locality_id')
    .select(['community.id', 'community.name', 'locality.name as locality_name'])
    .where((is) => {
      const isMine = is.or([is('locality.id', 'in', given.localityIds), is('locality.programme_id', 'in', given.programmeIds)])
      return is.or([is.and([is('locality.closed_at', 'is', null), isMine]), is('locality.id', 'in', given.ownIds)])
    })
    .orderBy('locality.name')
    .orderBy('community.name'),
)

/** Groups and services, for choosing one. */
export async function listOrganisationChoices(): Promise<Choice[]> {
  const organisations = await listOrganisations()
  return organisations.map(({ id, name }) => ({ value: id, label: name }))
}

/**
 * Who can be there for a person: the organisers and facilitators where they belong, whoever helps them or walks
 * with them, and an organiser who looks.
 */
export async function listContactChoices(viewer: Viewer, personId: string): Promise<Choice[]> {
  const { localityIds, programmeIds } = await findBelongingOf(personId, viewer.at)
  const experiences = db().selectFrom('place').select('experience_id').where('person_id', '=', personId).where('state', '=', 'accepted')
  const holders = db()
    .selectFrom('role')
    .select('role.person_id')
    .where(isLiveRole(viewer.at))
    .where((is) =>
      is.or([
        is('role.for_person_id', '=', personId),
        is.and([
          is('role.kind', 'in', ['organiser', 'facilitator']),
          is.or([
            is('role.locality_id', 'in', [...localityIds, '']),
            is('role.programme_id', 'in', [...programmeIds, '']),
            is('role.experience_id', 'in', experiences),
          ]),
        ]),
      ]),
    )
  const coaches = db()
    .selectFrom('coaching')
    .select('coach_id')
    .where('person_id', '=', personId)
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', dayOf(viewer.at))]))
  const people = await db()
    .selectFrom('person')
    .select(['id', 'known_as as knownAs', 'family_name as familyName'])
    .where('erased_at', 'is', null)
    .where('id', '<>', personId)
    .where((is) => is.or([is('id', 'in', holders), is('id', 'in', coaches), is('id', '=', organises(viewer) ? viewer.personId : '')]))
    .orderBy('known_as')
    .orderBy('id')
    .limit(200)
    .execute()
  return people.map((person) => ({ value: person.id, label: sayName(person) }))
}

async function findBelongingOf(personId: string, at: Date) {
  const person = await db().selectFrom('person').select('community_id').where('id', '=', personId).executeTakeFirst()
  const roles = await listLiveRoles(personId, at)
  const { localityIds, programmeIds } = await findBelonging({ personId, communityId: person?.community_id ?? null, roles })
  return { localityIds: [...localityIds], programmeIds: [...programmeIds] }
}
