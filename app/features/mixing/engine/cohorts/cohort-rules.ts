import type { PoolTask } from '../finish-pool.ts'
import { roles, type Candidate } from '../pool.ts'

/**
 * One hard rule about who can be in which cohort, as a statement that can be dropped: what a conflict is made of. `because` is the
 * checker's name for it. What tables, rooms and coaches need of a cohort is among them, as far as it is a matter of numbers.
 */
export type CohortRule =
  | ({ is: 'least' } & Bound)
  | ({ is: 'most' } & Bound)
  | { is: 'beds'; cohort: string; people: number; because: 'accessible-beds' }
  /** Only who is available comes on this date. */
  | { is: 'date'; date: string; because: 'not-available' }
  | { is: 'held'; id: string; cohort: string; because: 'lock' }
  | { is: 'out'; id: string; because: 'dropout-placed' }
  | { is: 'together'; a: string; b: string; because: 'keep-together' }
  | { is: 'apart'; a: string; b: string; because: 'keep-apart' }

interface Bound {
  cohort: string
  /** Null for people of any voice. */
  role: Candidate['role'] | null
  people: number
  because: string
}

/** Every rule of a pool, those first that a reason had better not need: a conflict keeps them only where it must. */
export function listRules({ pool, parts, dropouts = [] }: PoolTask): CohortRule[] {
  const { cohorts, tables, rooms, coaches = [] } = pool
  const seated = parts.includes('tables') && pool.sessions > 0
  const bound = (is: 'least' | 'most', cohort: string, role: Candidate['role'] | null, people: number, because: string): CohortRule[] => [
    { is, cohort, role, people, because },
  ]
  const each = (rulesOf: (cohort: (typeof cohorts)[number]) => CohortRule[]) => cohorts.flatMap(rulesOf)
  return [
    ...pool.keepApart
      .filter(({ scope, a, b }) => scope === 'cohort' && a !== b)
      .map(({ a, b }): CohortRule => ({ is: 'apart', a, b, because: 'keep-apart' })),
    ...pool.keepTogether.map(({ a, b }): CohortRule => ({ is: 'together', a, b, because: 'keep-together' })),
    ...(coaches.length > 0 && parts.includes('coaches')
      ? each(({ id }) => {
          const room = coaches.filter(({ cohort }) => cohort === id).reduce((sum, { capacity }) => sum + capacity, 0)
          return bound('most', id, null, room, 'coach-capacity')
        })
      : []),
    ...(rooms && parts.includes('rooms')
      ? each(({ id, accessibleBeds }) => bound('most', id, null, 2 * rooms.twins + rooms.singles + accessibleBeds, 'room-count'))
      : []),
    ...each(({ id, roles: quotas }) => roles.flatMap((role) => bound('most', id, role, quotas[role].max, 'role-quota'))),
    ...each(({ id, size }) => bound('most', id, null, size.max, 'cohort-size')),
    ...(seated
      ? [
          ...each(({ id }) => bound('most', id, null, tables.count * tables.size.max, 'table-size')),
          ...each(({ id }) => bound('least', id, null, tables.count * tables.size.min, 'table-size')),
          ...each(({ id }) => roles.flatMap((role) => bound('least', id, role, tables.count * (tables.roleMin[role] ?? 0), 'table-role'))),
        ]
      : []),
    ...each(({ id, accessibleBeds }): CohortRule[] => [{ is: 'beds', cohort: id, people: accessibleBeds, because: 'accessible-beds' }]),
    ...pool.locks.map(({ id, cohort }): CohortRule => ({ is: 'held', id, cohort, because: 'lock' })),
    ...dropouts.map((id): CohortRule => ({ is: 'out', id, because: 'dropout-placed' })),
    ...pool.dates.map(({ id }): CohortRule => ({ is: 'date', date: id, because: 'not-available' })),
    ...each(({ id, size }) => bound('least', id, null, size.min, 'cohort-size')),
    ...each(({ id, roles: quotas }) => roles.flatMap((role) => bound('least', id, role, quotas[role].min, 'role-quota'))),
  ]
}
