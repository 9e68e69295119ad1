import type { Pool } from '../pool.ts'
import type { CohortRule } from './cohort-rules.ts'
import { layFlow, type Branch } from './flow-of-people.ts'

/** Whether rules can all be kept: with who is in which cohort, proved that they cannot, or not settled in the steps allowed. */
export type Proof = ({ is: 'possible'; cohortOf: ReadonlyMap<string, string> } | { is: 'impossible' } | { is: 'open' }) & { steps: number }

/**
 * Settles whether all of these rules can be kept. Numbers, dates and held places are a flow of people to cohorts, and where there is none
 * that is a proof. Where a flow breaks what flows do not know (beds of all voices together, keep-together, keep-apart) the search branches on
 * that, as branch and bound does (Land and Doig, Econometrica 28, 1960, doi 10.2307/1910129), for at most so many steps.
 */
export function proveCohorts(pool: Pool, rules: readonly CohortRule[], steps: number): Proof {
  const flow = layFlow(pool, rules)
  const branches: Branch[] = [{ banned: [], forced: [] }]
  let step = 0
  for (; branches.length > 0 && step < steps; step++) {
    const branch = branches.pop()
    const cohortOf = branch && flow.place(branch)
    if (!branch || !cohortOf) continue
    const ways = findWaysOut(pool, rules, cohortOf)
    if (!ways) return { is: 'possible', cohortOf, steps: step + 1 }
    for (const { banned = [], forced = [] } of ways)
      branches.push({ banned: [...branch.banned, ...banned], forced: [...branch.forced, ...forced] })
  }
  return { is: branches.length === 0 ? 'impossible' : 'open', steps: step }
}

/** For the first rule this placement breaks, the ways not to: one of them holds in every placement that keeps it. Undefined for none. */
function findWaysOut(pool: Pool, rules: readonly CohortRule[], cohortOf: ReadonlyMap<string, string>): Partial<Branch>[] | undefined {
  for (const rule of rules) {
    if (rule.is === 'apart') {
      const cohort = cohortOf.get(rule.a)
      if (cohort !== undefined && cohort === cohortOf.get(rule.b)) return [rule.a, rule.b].map((id) => ({ banned: [{ id, cohort }] }))
    }
    if (rule.is === 'together') {
      const cohort = cohortOf.get(rule.a) ?? cohortOf.get(rule.b)
      const both = [rule.a, rule.b].map((id) => ({ id, cohort: cohort ?? '' }))
      if (cohortOf.get(rule.a) !== cohortOf.get(rule.b)) return [{ banned: both }, { forced: both }]
    }
    if (rule.is === 'beds') {
      const needing = pool.candidates.filter(({ id, accessibleBed }) => accessibleBed && cohortOf.get(id) === rule.cohort)
      const oneTooMany = needing.slice(0, rule.people + 1)
      if (needing.length > rule.people) return oneTooMany.map(({ id }) => ({ banned: [{ id, cohort: rule.cohort }] }))
    }
  }
  return undefined
}
