import { expressionBuilder, type Expression, type SqlBool } from 'kysely'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { isReached, reachOf } from './reach.server.ts'
import type { Viewer } from './viewer.server.ts'

/** What of a viewer decides whom they care for. */
export type Carer = Pick<Viewer, 'personId' | 'roles' | 'at'>

export const organises = ({ roles }: Pick<Viewer, 'roles'>) => roles.some(({ kind }) => kind === 'organiser')

/**
 * Whether the `person` of a query is in an organiser's care: who lives in their area, has a place at one of their
 * experiences (whatever became of it), holds a role there today, or was given them as named contact.
 * Guards and lists ask this same question, so that a list never shows a person whose page would not open.
 */
export const inOrganisersCare = onceForEach((viewer: Carer): Expression<SqlBool> => {
  const is = expressionBuilder<Database, 'person'>()
  if (!organises(viewer)) return is.lit(false)
  return is.or([
    ...nearOrganiser(viewer),
    is('person.id', 'in', placesInReach(viewer).select('place.person_id')),
    is('person.id', 'in', rolesInReach(viewer).select('role.person_id')),
  ])
})

/** The same of few people: asked of each of them, where `inOrganisersCare` first finds everybody who is. */
export const isOneInCare = onceForEach((viewer: Carer): Expression<SqlBool> => {
  const is = expressionBuilder<Database, 'person'>()
  if (!organises(viewer)) return is.lit(false)
  return is.or([
    ...nearOrganiser(viewer),
    is.exists(placesInReach(viewer).select('place.id').where('place.person_id', '=', is.ref('person.id'))),
    is.exists(rolesInReach(viewer).select('role.id').where('role.person_id', '=', is.ref('person.id'))),
  ])
})

function nearOrganiser(viewer: Carer) {
  const is = expressionBuilder<Database, 'person'>()
  return [is('person.named_contact_id', '=', viewer.personId), is('person.community_id', 'in', listCommunityIds(viewer))]
}

function placesInReach(viewer: Carer) {
  return db().selectFrom('place').where('place.experience_id', 'in', listExperienceIds(viewer))
}

function rolesInReach(viewer: Carer) {
  return db().selectFrom('role').where(isLiveRole(viewer.at)).where(isRoleInReach(viewer))
}

/** Whether the viewer works with the `person` of a query, or manages them: then somebody else carries them. */
export const tiedToPerson = onceForEach(({ personId, at }: Carer): Expression<SqlBool> => {
  const is = expressionBuilder<Database, 'person'>()
  const tied = db()
    .selectFrom('tie')
    .select('tie.b_id')
    .where('tie.a_id', '=', personId)
    .where('tie.kind', 'in', ['works_with', 'manages'])
    .where((where) => where.or([where('tie.ends_on', 'is', null), where('tie.ends_on', '>=', dayOf(at))]))
  return is('person.id', 'in', tied)
})

/** The experiences an organiser plans, as a query to ask `in`. One across a programme belongs to each of its localities. */
export function listExperienceIds(viewer: Pick<Viewer, 'roles'>) {
  return db()
    .selectFrom('experience')
    .select('experience.id')
    .where(isReached(organisedBy(viewer)))
}

/** Whether the `role` of a query holds somewhere that the viewer organises. */
export function isRoleInReach(viewer: Pick<Viewer, 'roles'>): Expression<SqlBool> {
  const is = expressionBuilder<Database, 'role'>()
  const { programmeIds } = organisedBy(viewer)
  return is.or([
    ...(programmeIds.length > 0 ? [is('role.programme_id', 'in', programmeIds)] : []),
    is('role.locality_id', 'in', listLocalityIds(viewer)),
    is('role.experience_id', 'in', listExperienceIds(viewer)),
  ])
}

/** Whether the `role` of a query holds on this day. */
export function isLiveRole(at: Date): Expression<SqlBool> {
  const is = expressionBuilder<Database, 'role'>()
  const today = dayOf(at)
  return is.and([is('role.starts_on', '<=', today), is.or([is('role.ends_on', 'is', null), is('role.ends_on', '>=', today)])])
}

/** The localities an organiser works in, as a query to ask `in`. */
export function listLocalityIds(viewer: Pick<Viewer, 'roles'>) {
  const { programmeIds, localityIds } = organisedBy(viewer)
  return db()
    .selectFrom('locality')
    .select('locality.id')
    .where((is) =>
      is.or([
        ...(localityIds.length > 0 ? [is('locality.id', 'in', localityIds)] : []),
        ...(programmeIds.length > 0 ? [is('locality.programme_id', 'in', programmeIds)] : []),
      ]),
    )
}

function listCommunityIds(viewer: Pick<Viewer, 'roles'>) {
  return db().selectFrom('community').select('community.id').where('community.locality_id', 'in', listLocalityIds(viewer))
}

/** The same condition stands in many queries of one page: it is put together once for each viewer of a visit. */
function onceForEach(make: (viewer: Carer) => Expression<SqlBool>) {
  const made = new WeakMap<Carer, Expression<SqlBool>>()
  return (viewer: Carer) => {
    const known = made.get(viewer) ?? make(viewer)
    made.set(viewer, known)
    return known
  }
}

const organisedBy = (viewer: Pick<Viewer, 'roles'>) => reachOf(viewer, ['organiser'])
