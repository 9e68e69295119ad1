import type { Pool } from '../pool.ts'
import { gatherBlocks, type Block } from './gather-blocks.ts'
import { priceKinds, type PricedKinds } from './price-kinds.ts'
import { readPairs, type Pairs } from './read-pairs.ts'
import { priceSeats } from './price-seats.ts'
import type { CohortAims } from './cohort-aims.ts'

/**
 * A pool in numbers. People and cohorts are numbered in the pool's order; the number after the last cohort means waiting. Everything a
 * person is (voice, locality, service …) is a feature with a number, and all a cohort costs is read from rows of prices by how many of it
 * have a feature.
 */
export interface CohortProblem extends PricedKinds, Pairs {
  pool: Pool
  waiting: number
  /** People who must stay together make one block and move as one; everyone else is a block of one. */
  blocks: readonly Block[]
  /** The most people any cohort may have. */
  most: number
  /** Points and broken rules of a cohort by its number of people: `sizePoints[cohort * (most + 1) + people]`. */
  sizePoints: Float64Array
  sizeBreaks: Int32Array
  /** The most people each cohort may have; the search never goes above it. */
  room: Int32Array
  /** Points per person while waiting, and while in any cohort. */
  whenWaiting: Float64Array
  whenPlaced: Float64Array
  /** Per person the cohort they were in before a repair, −1 for none, and what being elsewhere costs. */
  home: Int32Array
  movedPoints: number
}

/** Less than 1: what fewer people save at the tables is a guess, and somebody waits for each empty seat. */
const creditForFewer = 0.5

/** Part E of the model, for a pool that does not say. */
const usualMovedPoints = 3

/** Reads a pool, with what the cohorts are to be good for besides part A: their tables, their coaches, an earlier answer. */
export function readCohortProblem(pool: Pool, aims: CohortAims): CohortProblem {
  const { candidates, cohorts, weights } = pool
  const homes = new Map(cohorts.flatMap(({ id }, cohort) => (aims.previous?.[id] ?? []).map((person) => [person, cohort] as const)))
  const home = Int32Array.from(candidates, ({ id }) => (aims.dropouts?.includes(id) === true ? -1 : (homes.get(id) ?? -1)))
  const movedPoints = weights.remix?.moved ?? usualMovedPoints
  const bumpedPoints = 10 * movedPoints
  return {
    pool,
    waiting: cohorts.length,
    blocks: gatherBlocks(pool, aims),
    ...priceKinds(pool, aims),
    ...readPairs(pool, aims),
    ...priceSeats(pool, aims, creditForFewer),
    room: Int32Array.from(cohorts, ({ size }) => size.max),
    whenWaiting: Float64Array.from(
      candidates,
      ({ priority }, person) => weights.cohort.unplacedPriority * priority + ((home[person] ?? -1) >= 0 ? bumpedPoints : 0),
    ),
    whenPlaced: Float64Array.from(candidates, ({ priorVble }) => (priorVble ? weights.cohort.priorVble : 0)),
    home,
    movedPoints,
  }
}
