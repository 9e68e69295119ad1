import { roles, type Candidate, type Pool, type PoolCohort } from './pool.ts'

/** Hard rules of cohorts, named as the bench's checker names them. */
export type CohortRule =
  | 'unknown-cohort'
  | 'unknown-candidate'
  | 'placed-twice'
  | 'not-available'
  | 'cohort-size'
  | 'role-quota'
  | 'accessible-beds'
  | 'keep-apart'
  | 'keep-together'
  | 'lock'

export interface CohortBreak {
  rule: CohortRule
  cohort?: string
  ids?: string[]
}

type Cohorts = Readonly<Record<string, readonly string[]>>

/** Every hard rule that cohorts break, an empty list for none. Written from the words of the model alone, without any code of the search. */
export function checkCohorts(pool: Pool, cohorts: Cohorts): CohortBreak[] {
  const unknown = Object.keys(cohorts).filter((id) => !pool.cohorts.some((cohort) => cohort.id === id))
  const placed = new Map<string, string>()
  return [
    ...unknown.map((cohort): CohortBreak => ({ rule: 'unknown-cohort', cohort })),
    ...checkPlaces(pool, cohorts, placed),
    ...pool.cohorts.flatMap((cohort) => checkCohort(pool, cohort, cohorts[cohort.id] ?? [])),
    ...checkPairs(pool, placed),
    ...pool.locks
      .filter((lock) => placed.get(lock.id) !== lock.cohort)
      .map(({ id, cohort }): CohortBreak => ({ rule: 'lock', cohort, ids: [id] })),
  ]
}

/** Each person known, placed once, on a date they can come. Notes in `placed` where everyone is. */
function checkPlaces(pool: Pool, cohorts: Cohorts, placed: Map<string, string>) {
  const known = new Map(pool.candidates.map((person) => [person.id, person]))
  const breaks: CohortBreak[] = []
  for (const { id: cohort, date } of pool.cohorts) {
    for (const id of cohorts[cohort] ?? []) {
      const person = known.get(id)
      if (!person) breaks.push({ rule: 'unknown-candidate', cohort, ids: [id] })
      else if (placed.has(id)) breaks.push({ rule: 'placed-twice', cohort, ids: [id] })
      else {
        placed.set(id, cohort)
        if (!person.available.includes(date)) breaks.push({ rule: 'not-available', cohort, ids: [id] })
      }
    }
  }
  return breaks
}

function checkCohort(pool: Pool, cohort: PoolCohort, ids: readonly string[]): CohortBreak[] {
  const inside = new Set(ids)
  const people = pool.candidates.filter((person) => inside.has(person.id))
  const count = (has: (person: Candidate) => boolean) => people.filter(has).length
  const outside = (number: number, { min, max }: { min: number; max: number }) => number < min || number > max
  const rules: CohortRule[] = [
    ...(outside(people.length, cohort.size) ? ['cohort-size' as const] : []),
    ...roles
      .filter((role) =>
        outside(
          count((person) => person.role === role),
          cohort.roles[role],
        ),
      )
      .map(() => 'role-quota' as const),
    ...(count((person) => person.accessibleBed) > cohort.accessibleBeds ? ['accessible-beds' as const] : []),
  ]
  return rules.map((rule) => ({ rule, cohort: cohort.id }))
}

function checkPairs(pool: Pool, placed: ReadonlyMap<string, string>): CohortBreak[] {
  const share = (a: string, b: string) => placed.has(a) && placed.get(a) === placed.get(b)
  const met = pool.keepApart.filter(({ a, b, scope }) => scope === 'cohort' && a !== b && share(a, b))
  const parted = pool.keepTogether.filter(({ a, b }) => placed.get(a) !== placed.get(b))
  return [
    ...met.map(({ a, b }): CohortBreak => ({ rule: 'keep-apart', ids: [a, b] })),
    ...parted.map(({ a, b }): CohortBreak => ({ rule: 'keep-together', ids: [a, b] })),
  ]
}
