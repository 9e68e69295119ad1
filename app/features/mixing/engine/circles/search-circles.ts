import { startAnnealing, type Search } from '../anneal.ts'
import type { CircleProblem } from './circle-problem.ts'
import { laySeats, type SeatedSession } from './circle-seats.ts'
import type { Random } from '../random.ts'
import { swapSeats } from './swap-seats.ts'

export interface CircleSearch extends Search {
  /** The best so far as people's numbers, in order: bestCircles()[session][circle]. */
  bestCircles(): number[][][]
}

/** Begins a search over all sessions at once from seatings that keep every rule. Nothing is tried until `improve` is called. */
export function searchCircles(problem: CircleProblem, sessions: readonly SeatedSession[], random: Random): CircleSearch {
  const seats = laySeats(problem, sessions)
  const swaps = swapSeats(problem, seats, random)
  const search = startAnnealing(swaps, heatOf(problem), random)
  return { ...search, bestCircles }

  function bestCircles() {
    return sessions.map((_, session) => {
      const circles: number[][] = []
      for (let circle = seats.firstCircle[session] ?? 0; circle < (seats.firstCircle[session + 1] ?? 0); circle++) {
        const row = swaps.best.slice(seats.firstSeat[circle] ?? 0, seats.firstSeat[circle + 1] ?? 0)
        circles.push([...row.filter((person) => person !== problem.empty).sort()])
      }
      return circles
    })
  }
}

/** Points at which a round begins: half a repeated meeting (or whatever costs most). Found by trial on the pools of the tests. */
function heatOf({ weights }: CircleProblem) {
  return Math.max(weights.repeatMeeting, weights.unfairness, weights.isolated, weights.sameService, weights.acquainted, 1e-6) / 2
}
