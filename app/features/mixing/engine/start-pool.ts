import type { Anytime } from './anytime.ts'
import { cohortBound } from './cohorts/cohort-bound.ts'
import { searchCohorts, type FoundCohorts } from './cohorts/search-cohorts.ts'
import { seatCohorts } from './cohorts/seat-cohorts.ts'
import { nearestMiss } from './cohorts/nearest-miss.ts'
import { finishPool, inheritSeats, type PoolTask } from './finish-pool.ts'
import type { NoPool } from './no-pool.ts'
import type { PoolAnswer } from './pool.ts'
import { whyNoPool } from './why-no-pool.ts'

/** Moves of the first pass; every pass has twice as many as the one before. */
const cohortMovesPerPerson = 200
const tableMovesPerCohort = 20_000
const movesBetweenLooks = 1_024

type Found = PoolAnswer | NoPool
type Seats = Exclude<ReturnType<typeof seatCohorts>, NoPool>

/**
 * Mixes a pool on one lane: cohorts first, then what follows from them, in passes, keeping the best whole. The plan does not depend on how
 * many moves there will be, so more are never worse. Refused where the rules cannot hold together; the answer is a refusal, too, where no
 * cohorts that keep every rule were found.
 */
export function startPool(task: PoolTask, seed: number, lane: number): Anytime<Found> | NoPool {
  const impossible = whyNoPool(task)
  if (impossible) return impossible
  const { pool, parts } = task
  const filling = searchCohorts(pool, aimsOf(task), { seed, lane })
  if (parts.every((part) => part === 'cohorts')) return onlyCohorts(task, filling)

  let stage: 'finding' | 'filling' | 'seating' = 'finding'
  let left = 0
  let pass = 0
  /** The cohorts being looked at, with all that is not searched for, and the search for their tables. */
  let current: { answer: PoolAnswer; points: number; seats: Seats | undefined; key: string } | undefined
  let kept: { answer: PoolAnswer; points: number } | undefined
  let refused: NoPool | undefined
  const bound = cohortBound(task)
  return { improve, best, bound: () => bound, answer }

  function improve(moves: number, stop?: () => boolean) {
    let tried = 0
    while (tried < moves && stop?.() !== true) {
      const asked = moves - tried
      if (stage === 'finding') tried += find(Math.min(asked, movesBetweenLooks))
      else if (stage === 'filling') tried += fill(Math.min(asked, left), stop)
      else tried += seat(Math.min(asked, left), stop)
    }
    return tried
  }

  /** The first cohorts that keep every rule. */
  function find(moves: number) {
    const tried = filling.improve(isFound() ? 0 : moves)
    if (!isFound()) return tried
    consider()
    stage = 'filling'
    left = cohortMovesPerPerson * pool.candidates.length
    return tried
  }

  function fill(moves: number, stop?: () => boolean) {
    const tried = filling.improve(moves, stop)
    left -= tried
    if (left > 0) return tried
    consider()
    stage = 'seating'
    left = current?.seats ? tableMovesPerCohort * pool.cohorts.length * 2 ** pass : 0
    return tried
  }

  function seat(moves: number, stop?: () => boolean) {
    const tried = moves === 0 ? 0 : (current?.seats?.improve(moves, stop) ?? 0)
    left = tried < moves && stop?.() !== true ? 0 : left - tried
    if (left > 0) return tried
    stage = 'filling'
    pass++
    left = cohortMovesPerPerson * pool.candidates.length * 2 ** pass
    return tried
  }

  function isFound() {
    return filling.answer().breaks === 0
  }

  /** Goes over to the best cohorts there are now, unless it is at them already. */
  function consider() {
    const { cohorts } = filling.answer()
    const key = JSON.stringify(cohorts)
    if (current?.key === key) return
    keep()
    current = undefined
    const finished = finishPool(task, cohorts)
    if ('ok' in finished) return void (refused = finished)
    const only = pool.cohorts.map(({ id }) => id)
    const seats = parts.includes('tables') ? seatCohorts({ pool, cohorts, only, ...inheritSeats(task, cohorts) }, seed + lane) : undefined
    if (seats && 'ok' in seats) return void (refused = seats)
    current = { ...finished, seats, key }
  }

  function keep() {
    if (current && currentPoints() < (kept?.points ?? Infinity)) kept = { answer: currentAnswer(), points: currentPoints() }
  }

  function currentPoints() {
    return current ? current.points + (current.seats?.best() ?? 0) : Infinity
  }

  function currentAnswer(): PoolAnswer {
    const answer = current?.answer ?? { cohorts: {} }
    return current?.seats ? { ...answer, tables: current.seats.answer() } : answer
  }

  function best() {
    return Math.min(kept?.points ?? Infinity, currentPoints())
  }

  function answer(): Found {
    if (best() === Infinity) return refused ? { ...refused, proven: false } : notFound(task, filling)
    return kept && kept.points <= currentPoints() ? kept.answer : currentAnswer()
  }
}

export function aimsOf({ parts, previous, dropouts = [] }: PoolTask) {
  const aims = { tables: parts.includes('tables'), coaches: parts.includes('coaches'), dropouts }
  return previous ? { ...aims, previous: previous.cohorts } : aims
}

function onlyCohorts(task: PoolTask, filling: Anytime<FoundCohorts>): Anytime<Found> {
  const isFound = () => filling.answer().breaks === 0
  const bound = cohortBound(task)
  return {
    ...filling,
    bound: () => bound,
    best: () => (isFound() ? filling.best() : Infinity),
    answer: () => (isFound() ? { cohorts: filling.answer().cohorts } : notFound(task, filling)),
  }
}

function notFound(task: PoolTask, filling: Anytime<FoundCohorts>) {
  return whyNoPool(task, 'thorough') ?? nearestMiss(task.pool, filling.answer().cohorts)
}
