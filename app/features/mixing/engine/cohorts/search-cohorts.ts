import { startAnnealing, type Search } from '../anneal.ts'
import type { Pool } from '../pool.ts'
import type { Random } from '../random.ts'
import { readCohortProblem } from './cohort-problem.ts'
import { moveBlocks } from './move-blocks.ts'

export interface CohortSearch extends Search {
  /** The best so far by id: cohorts()[cohort] in the pool's order. Hard rules may still be broken in it; the checker says. */
  cohorts(): Record<string, string[]>
}

/** Points at which a round begins, found by trial on pools of 60 to 5,000 people: hotter is better for small ones, cooler for large. */
const heat = 4

/** Begins a search for cohorts with a greedy fill. Availability, locks and keep-togethers hold in every step of it. */
export function searchCohorts(pool: Pool, random: Random): CohortSearch {
  const problem = readCohortProblem(pool)
  const fill = moveBlocks(problem, random)
  const search = startAnnealing(fill, heat, random)
  return { ...search, cohorts }

  function cohorts() {
    const idsIn = pool.cohorts.map((): string[] => [])
    problem.blocks.forEach((block, at) => {
      for (const person of block.people) idsIn[fill.best[at] ?? problem.waiting]?.push(pool.candidates[person]?.id ?? '')
    })
    return Object.fromEntries(pool.cohorts.map((cohort, at) => [cohort.id, (idsIn[at] ?? []).sort()]))
  }
}
