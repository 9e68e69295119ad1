import { expressionBuilder } from 'kysely'
import type { RoleKind } from '#app/shared/roles.ts'
import type { Database } from '#db/schema.ts'
import type { Viewer } from './viewer.server.ts'

/** Where somebody's roles hold, as lists that a prepared query can be given. */
export type Reach = ReturnType<typeof reachOf>

/** Where the viewer holds a role of one of these kinds: at an experience, a locality or a programme. */
export function reachOf({ roles }: Pick<Viewer, 'roles'>, kinds: readonly RoleKind[]) {
  const held = roles.filter(({ kind }) => kinds.includes(kind))
  const ids = (column: 'experience_id' | 'locality_id' | 'programme_id'): readonly string[] => held.flatMap((role) => role[column] ?? [])
  return { experienceIds: ids('experience_id'), localityIds: ids('locality_id'), programmeIds: ids('programme_id') }
}

/** Whom the viewer helps, by id. */
export function helpedBy({ roles }: Pick<Viewer, 'roles'>): readonly string[] {
  return roles.flatMap(({ kind, for_person_id }) => (kind === 'helper' && for_person_id ? [for_person_id] : []))
}

/**
 * The condition that an experience lies within that reach: in it, in its locality or programme, or, where it runs across the
 * programme, in any locality of that. The same reach as the permission table's, for lists. A list without ids is left out.
 */
export function isReached({ experienceIds, localityIds, programmeIds }: Reach) {
  const is = expressionBuilder<Database, 'experience'>()
  const programmesOfMine = is.selectFrom('locality').select('locality.programme_id').where('locality.id', 'in', localityIds)
  return is.or([
    ...(experienceIds.length > 0 ? [is('experience.id', 'in', experienceIds)] : []),
    ...(programmeIds.length > 0 ? [is('experience.programme_id', 'in', programmeIds)] : []),
    ...(localityIds.length > 0
      ? [
          is('experience.locality_id', 'in', localityIds),
          is.and([is('experience.locality_id', 'is', null), is('experience.programme_id', 'in', programmesOfMine)]),
        ]
      : []),
  ])
}
