import { checkCohorts } from './check-cohorts.ts'
import type { MixOptions } from './circle-brief.ts'
import { requireRightTables, seatCohorts } from './cohorts/seat-cohorts.ts'
import { searchCohorts, type CohortSearch } from './cohorts/search-cohorts.ts'
import { nearestMiss, whyNoCohorts, whyNotThese, type NoCohorts } from './cohorts/why-no-cohorts.ts'
import type { Pool, PoolAnswer } from './pool.ts'
import { makeRandom } from './random.ts'
import { reportCohorts } from './report-cohorts.ts'

export interface MixPoolOptions extends MixOptions {
  /** Whether to work out tables too. */
  tables: boolean
  /** Cohorts already settled; only their tables are then worked out. */
  cohorts?: PoolAnswer['cohorts']
}

export type MixedPool = { ok: true; answer: PoolAnswer; score: number; iterations: number } | NoCohorts

/** Moves when the caller names neither a number nor an end. */
const usualIterations = 2_000_000
/** Moves of the first pass; every pass has twice as many as the one before. */
const cohortMovesPerPerson = 200
const tableMovesPerCohort = 20_000

/**
 * Fills the cohorts of a pool and seats them at tables, so that no hard rule is broken and parts A and B of the model cost as little as can
 * be. It works in passes, each going on where the last left cohorts and tables, and keeps the best whole answer. The plan does not depend
 * on how many moves there will be, so more are never worse.
 */
export function mixPool(pool: Pool, options: MixPoolOptions): MixedPool {
  const impossible = options.cohorts ? whyNotThese(pool, options.cohorts) : whyNoCohorts(pool)
  if (impossible) return impossible

  const filling = options.cohorts ? settled(pool, options.cohorts) : searchCohorts(pool, makeRandom(options.seed))
  const seats = seatCohorts(pool, options.seed)
  const budget = options.iterations ?? (options.stop ? Infinity : usualIterations)
  const isOver = () => iterations >= budget || options.stop?.() === true
  let iterations = 0
  let best: { answer: PoolAnswer; score: number } | undefined
  let refused: NoCohorts | undefined

  for (let pass = 0; pass === 0 || !isOver(); pass++) {
    const before = iterations
    const share = (moves: number) => Math.min(moves * 2 ** pass, budget - iterations)
    iterations += filling.improve(share(cohortMovesPerPerson * pool.candidates.length), options.stop)
    if (best && isOver()) break

    const cohorts = filling.cohorts()
    refused = checkCohorts(pool, cohorts).length > 0 ? nearestMiss(pool, cohorts) : options.tables ? seats.take(cohorts) : undefined
    if (!refused) {
      if (options.tables) iterations += seats.improve(share(tableMovesPerCohort * pool.cohorts.length), options.stop)
      const score = filling.best() + seats.score()
      if (!best || score < best.score) best = { answer: options.tables ? { cohorts, tables: seats.tables() } : { cohorts }, score }
      options.onProgress?.({ iterations, score: best.score })
    }
    if (iterations === before) break
  }

  if (!best)
    return { ...(refused ?? nearestMiss(pool, filling.cohorts())), proven: options.cohorts !== undefined && refused?.proven === true }
  if (best.answer.tables) requireRightTables(pool, best.answer.cohorts, best.answer.tables)
  return { ok: true, ...best, iterations }
}

/** Cohorts that are given: nothing to search. */
function settled(pool: Pool, cohorts: PoolAnswer['cohorts']): Pick<CohortSearch, 'improve' | 'best' | 'cohorts'> {
  const { score } = reportCohorts(pool, cohorts)
  return { improve: () => 0, best: () => score, cohorts: () => cohorts }
}
