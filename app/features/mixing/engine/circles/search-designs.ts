import { startAnnealing } from '../anneal.ts'
import type { Random } from '../random.ts'
import type { CircleProblem } from './circle-problem.ts'
import type { SeatedSession } from './circle-seats.ts'
import type { Placed } from './find-designs.ts'
import { permutePeople } from './permute-people.ts'
import { seatDesign } from './seat-design.ts'
import { dearestOf, startTrack, type SeatTrack } from './seat-track.ts'

export interface DesignSearch {
  improve(moves: number): void
  /** The best so far; undefined until people have been permuted once, and where that never keeps the rules. */
  best(): SeatTrack | undefined
}

/** Moves of one permutation and of the swaps that mend it: few, because another permutation does more than more swaps. */
const permutings = 3_000
const swappings = 1_000
export const movesOfDesign = permutings + swappings

/**
 * Permutes people through one design after the other until the voices are right and least is left to pay, and mends by gentle swaps what no
 * permutation can; again and again with other chances. Found by trial: 12,000 moves come
 * further with the cohorts of a pool than a million swaps from a random deal.
 */
export function searchDesigns(
  problem: CircleProblem,
  sessions: readonly SeatedSession[],
  designs: readonly Placed[],
  random: Random,
): DesignSearch {
  const dearest = dearestOf(problem)
  let turn = 0
  let permuting = startPermuting()
  let mending: SeatTrack | undefined
  let best: SeatTrack | undefined
  let left = permutings

  return { improve, best: () => best }

  function improve(moves: number) {
    for (let done = 0; done < moves;) {
      const asked = Math.min(left, moves - done)
      ;(mending ?? permuting.search).improve(asked)
      if (mending && mending.best() < (best?.best() ?? Infinity)) best = mending
      done += asked
      left -= asked
      if (left === 0) goOn()
    }
  }

  function goOn() {
    const seated = mending ? undefined : seatDesign(problem, sessions, { ...permuting.placed, personAt: permuting.people.best })
    mending = seated && startTrack(problem, seated, { heat: 0.15, cold: 0.08, firstRound: swappings }, random)
    if (!mending) permuting = startPermuting()
    left = mending ? swappings : permutings
  }

  function startPermuting() {
    const placed = designs[turn++ % designs.length] ?? { design: [], personAt: new Int32Array() }
    const people = permutePeople(problem, placed.design, Int32Array.from(placed.personAt), random)
    return { placed, people, search: startAnnealing(people, { heat: dearest, cold: dearest / 8, firstRound: permutings }, random) }
  }
}
