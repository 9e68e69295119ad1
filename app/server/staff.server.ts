import { dayOf } from '#app/shared/dates.ts'
import type { RoleKind } from '#app/shared/roles.ts'
import { db } from '#db/connection.server.ts'

const staffRoles: readonly RoleKind[] = [
  'steward',
  'organiser',
  'facilitator',
  'safeguarding_lead',
  'payer',
  'kitchen',
  'first_aider',
  'learning_partner',
]

/** Whether one of these roles lets its holder see many people’s words. */
export function isStaffByRole(roles: readonly { kind: RoleKind }[]) {
  return roles.some(({ kind }) => staffRoles.includes(kind))
}

/** The roles a person holds on this day. One whose last day has passed is no role. */
export function listLiveRoles(personId: string, at: Date) {
  const today = dayOf(at)
  return db()
    .selectFrom('role')
    .select(['kind', 'programme_id', 'locality_id', 'experience_id', 'for_person_id'])
    .where('person_id', '=', personId)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .execute()
}

/** Whether this person sees many people's words, so that their sessions are shorter: by a role, or as somebody's coach. */
export async function isStaff(personId: string, at: Date) {
  return (await listStaffAmong([personId], at)).has(personId)
}

/** As `isStaff`, for a list: two queries, however many people. */
export async function listStaffAmong(personIds: readonly string[], at: Date) {
  const today = dayOf(at)
  const roles = await db()
    .selectFrom('role')
    .select('person_id as id')
    .where('person_id', 'in', [...personIds, ''])
    .where('kind', 'in', staffRoles)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .execute()
  return new Set([...roles, ...(await listCoachesAmong(personIds, today))].map(({ id }) => id))
}

function listCoachesAmong(personIds: readonly string[], today: string) {
  return db()
    .selectFrom('coaching')
    .select('coach_id as id')
    .distinct()
    .where('coach_id', 'in', [...personIds, ''])
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .execute()
}
