import { covers } from '#app/server/relations.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { findBelonging } from '#app/server/belonging.server.ts'
import { db } from '#db/connection.server.ts'

const isSteward = ({ roles }: Viewer) => roles.some(({ kind }) => kind === 'steward')

/** The programmes a viewer is part of; a steward's are all of them. */
export async function listProgrammes(viewer: Viewer) {
  const { programmeIds } = await findBelonging(viewer)
  return db()
    .selectFrom('programme')
    .select(['id', 'name', 'purpose', 'ends_on', 'closed_at'])
    .$if(!isSteward(viewer), (query) => query.where('id', 'in', [...programmeIds, '']))
    .orderBy('name')
    .limit(200)
    .execute()
}

export async function findProgramme(id: string) {
  return db().selectFrom('programme').select(['id', 'name', 'purpose', 'ends_on', 'closed_at']).where('id', '=', id).executeTakeFirst()
}

/** The localities of a programme, with their communities by name. */
export async function listLocalities(programmeId: string) {
  return db()
    .selectFrom('locality')
    .select(['id', 'name', 'purpose', 'approach', 'closed_at'])
    .where('programme_id', '=', programmeId)
    .orderBy('name')
    .execute()
}

export async function findLocality(id: string) {
  return db()
    .selectFrom('locality')
    .innerJoin('programme', 'programme.id', 'locality.programme_id')
    .select([
      'locality.id',
      'locality.name',
      'locality.purpose',
      'locality.approach',
      'locality.hold_days',
      'locality.answer_days',
      'locality.closed_at',
    ])
    .select(['locality.programme_id', 'programme.name as programme_name'])
    .where('locality.id', '=', id)
    .executeTakeFirst()
}

export async function listCommunities(localityId: string) {
  return db().selectFrom('community').select(['id', 'name']).where('locality_id', '=', localityId).orderBy('name').execute()
}

/** Who does what in a programme or locality today, as plain cards show it. */
export async function listRoleHolders(where: { programmeId: string } | { localityId: string }, today: string) {
  return db()
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person_id')
    .select(['role.id', 'role.kind', 'person.known_as', 'person.family_name', 'role.starts_on', 'role.ends_on'])
    .$if('programmeId' in where, (query) => query.where('role.programme_id', '=', 'programmeId' in where ? where.programmeId : ''))
    .$if('localityId' in where, (query) => query.where('role.locality_id', '=', 'localityId' in where ? where.localityId : ''))
    .where('role.starts_on', '<=', today)
    .where((is) => is.or([is('role.ends_on', 'is', null), is('role.ends_on', '>=', today)]))
    .orderBy('role.kind')
    .orderBy('person.known_as')
    .execute()
}

/** The localities in which a viewer may set things up: where a new experience or person can belong. */
export async function listLocalitiesOrganisedBy(viewer: Pick<Viewer, 'roles'>) {
  const rows = await db()
    .selectFrom('locality')
    .innerJoin('programme', 'programme.id', 'locality.programme_id')
    .select(['locality.id', 'locality.name', 'locality.programme_id', 'programme.name as programme_name'])
    .where('locality.closed_at', 'is', null)
    .orderBy('programme.name')
    .orderBy('locality.name')
    .limit(500)
    .execute()
  const mine = viewer.roles.filter(({ kind }) => kind === 'organiser')
  return rows.filter(({ id, programme_id }) =>
    mine.some((role) => covers(role, { programmeId: programme_id, localityIds: [id], experienceId: null })),
  )
}

/** Groups and services by name. `find` is a part of the name, however it is written. */
export async function listOrganisations(find = '', { limit = 200 } = {}) {
  return db()
    .selectFrom('organisation')
    .select(['id', 'name', 'kind', 'website'])
    .$if(find !== '', (query) =>
      query.where((is) => is(is.fn<string>('lower', ['name']), 'like', `%${find.toLowerCase().replace(/[%_\\]/g, '')}%`)),
    )
    .orderBy('name')
    .limit(limit)
    .execute()
}

export async function findOrganisation(id: string) {
  return db().selectFrom('organisation').select(['id', 'name', 'kind', 'website']).where('id', '=', id).executeTakeFirst()
}
