import { startAnnealing, type Search } from '../anneal.ts'
import type { Random } from '../random.ts'
import type { CircleProblem } from './circle-problem.ts'
import { laySeats, type SeatedSession, type Seats } from './circle-seats.ts'
import { swapSeats } from './swap-seats.ts'

/** A search by swaps from one seating. */
export interface SeatTrack extends Search {
  seats: Seats
  /** who[seat] of the best so far. */
  who: Int32Array
}

/** How warm a round of swaps begins and ends, in shares of what the dearest rule costs once, and the moves of the first. */
export interface Warmth {
  heat: number
  cold: number
  firstRound: number
}

export function startTrack(
  problem: CircleProblem,
  sessions: readonly SeatedSession[],
  { heat, cold, firstRound }: Warmth,
  random: Random,
): SeatTrack {
  const seats = laySeats(problem, sessions)
  const swaps = swapSeats(problem, seats, random)
  const dearest = dearestOf(problem)
  return { ...startAnnealing(swaps, { heat: heat * dearest, cold: cold * dearest, firstRound }, random), seats, who: swaps.best }
}

/** Points of the rule that costs most once, as a rule a repeated meeting. */
export function dearestOf({ weights }: CircleProblem) {
  return Math.max(weights.repeatMeeting, weights.unfairness, weights.isolated, weights.sameService, weights.acquainted, 1e-6)
}
