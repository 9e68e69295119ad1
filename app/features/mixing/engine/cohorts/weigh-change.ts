import { checkCohorts, type CohortBreak } from '../check-cohorts.ts'
import type { Pool, PoolAnswer } from '../pool.ts'
import { reportCohorts, type CohortCost } from '../report-cohorts.ts'

type Cohorts = PoolAnswer['cohorts']
export type CostsByRule = Partial<Record<CohortCost, number>>

/** Somebody on the way from one cohort to another; null is waiting. */
export interface Going {
  id: string
  from: string | null
  to: string | null
}

/** The pool as far as it matters for going from one place to another, with who waits where one of the places is waiting. */
export function cutOut(pool: Pool, cohorts: Cohorts, { id, from, to }: Going) {
  const placed = new Set(Object.values(cohorts).flat())
  const waiting = from === null || to === null ? pool.candidates.filter((person) => !placed.has(person.id)).map((person) => person.id) : []
  const before = Object.fromEntries([from, to].flatMap((place) => (place === null ? [] : [[place, cohorts[place] ?? []]])))
  const inside = new Set([id, ...waiting, ...Object.values(before).flat()])
  const part: Pool = {
    ...pool,
    cohorts: pool.cohorts.filter((cohort) => cohort.id === from || cohort.id === to),
    candidates: pool.candidates.filter((person) => inside.has(person.id)),
    keepApart: pool.keepApart.filter(({ a, b }) => inside.has(a) && inside.has(b)),
    keepTogether: pool.keepTogether.filter(({ a, b }) => inside.has(a) || inside.has(b)),
    locks: pool.locks.filter((lock) => inside.has(lock.id)),
    wishes: pool.wishes?.filter(({ a, b }) => inside.has(a) && inside.has(b)) ?? [],
    acquaintances: pool.acquaintances.filter(([a, b]) => inside.has(a) && inside.has(b)),
  }
  return { part, before, waiting }
}

/** Hard rules that are broken after and were not before. */
export function findNewBreaks(part: Pool, before: Cohorts, after: Cohorts): CohortBreak['rule'][] {
  const keyOf = ({ rule, cohort = '', ids = [] }: CohortBreak) => [rule, cohort, ...ids].join(' ')
  const known = new Set(checkCohorts(part, before).map(keyOf))
  return checkCohorts(part, after)
    .filter((broken) => !known.has(keyOf(broken)))
    .map(({ rule }) => rule)
}

/** Points by rule that a change would add. */
export function weighFrom(part: Pool, before: Cohorts) {
  const was = reportCohorts(part, before)
  return (after: Cohorts) => {
    const is = reportCohorts(part, after)
    const costs: CostsByRule = {}
    for (const rule of Object.keys(is.cost) as CohortCost[]) {
      // the keys of a record by rule
      const points = is.cost[rule].points - was.cost[rule].points
      if (Math.abs(points) > 1e-9) costs[rule] = points
    }
    return { costs, points: is.score - was.score }
  }
}

export function movePerson(cohorts: Cohorts, id: string, from: string | null, to: string | null): Cohorts {
  return {
    ...cohorts,
    ...(from !== null && { [from]: (cohorts[from] ?? []).filter((other) => other !== id) }),
    ...(to !== null && { [to]: [...(cohorts[to] ?? []), id] }),
  }
}
