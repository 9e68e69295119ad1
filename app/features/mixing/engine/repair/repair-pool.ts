import { seatCohorts } from '../cohorts/seat-cohorts.ts'
import { searchCohorts } from '../cohorts/search-cohorts.ts'
import { nearestMiss } from '../cohorts/nearest-miss.ts'
import { finishPool, inheritSeats, type PoolTask } from '../finish-pool.ts'
import type { NoPool } from '../no-pool.ts'
import type { Pool, PoolAnswer, PoolPart } from '../pool.ts'
import { reportRemix, type RemixReport } from '../report-remix.ts'
import { aimsOf } from '../start-pool.ts'
import { whyNoPool } from '../why-no-pool.ts'

export interface RepairedPool {
  ok: true
  answer: PoolAnswer
  /** Who was moved, bumped and added, and what that costs: part E of the model. */
  remix: RemixReport
  /** Cohorts whose tables had to be made anew; all others sit as they sat, newcomers in the seats of those who left. */
  seatedAnew: string[]
}

export interface RepairOptions {
  seed: number
  /** Moves tried for cohorts, and again for the tables of each cohort that needs new ones. */
  iterations?: number
}

const usualMovesPerPerson = 1_000

/**
 * Mends an answer after some dropped out, changing as little as can be: whoever can stays, the places are filled from those who wait, and
 * somebody is moved only where that saves more than it costs or a rule asks for it. People who are held are never moved.
 */
export function repairPool(
  pool: Pool,
  previous: PoolAnswer,
  dropouts: readonly string[],
  { seed, iterations = usualMovesPerPerson * pool.candidates.length }: RepairOptions,
): RepairedPool | NoPool {
  const parts = Object.keys(previous) as PoolPart[] // the keys of an answer are its parts
  const task: PoolTask = { pool, parts, previous, dropouts }
  const impossible = whyNoPool(task)
  if (impossible) return impossible
  const search = searchCohorts(pool, aimsOf(task), { seed, lane: 0, firstRound: iterations })
  search.improve(iterations)
  const { cohorts, breaks } = search.answer()
  if (breaks > 0) return whyNoPool(task, 'thorough') ?? nearestMiss(pool, cohorts)
  const finished = finishPool(task, cohorts)
  if ('ok' in finished) return finished

  const { inherited = {} } = inheritSeats(task, cohorts)
  const seatedAnew = previous.tables ? pool.cohorts.map(({ id }) => id).filter((id) => !inherited[id]) : []
  const seats = seatCohorts({ pool, cohorts, only: seatedAnew }, seed)
  if ('ok' in seats) return seats
  seats.improve(iterations * seatedAnew.length)
  const answer = { ...finished.answer, ...(previous.tables && { tables: { ...inherited, ...seats.answer() } }) }
  return { ok: true, answer, remix: reportRemix(pool, previous.cohorts, cohorts, dropouts), seatedAnew }
}
