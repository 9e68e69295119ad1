import type { Search } from '../anneal.ts'
import type { Random } from '../random.ts'
import type { CircleProblem } from './circle-problem.ts'
import type { SeatedSession } from './circle-seats.ts'
import { findDesigns } from './find-designs.ts'
import { movesOfDesign, searchDesigns } from './search-designs.ts'
import { startTrack } from './seat-track.ts'

export interface CircleSearch extends Search {
  /** The best so far as people's numbers, in order: bestCircles()[session][circle]. */
  bestCircles(): number[][][]
}

const movesInTurn = 1_000
/** Where designs fit they have the first turns, until each is searched once, and then one of so many while they are ahead or behind. */
const oneTurnIn = { ahead: 2, behind: 8 }

/** Found by trial on cohorts of 24 in 4 circles over 6 sessions. Circles that are made again begin near their best. */
const usual = { heat: 0.45, cold: 0.18, firstRound: 8_000 }
const gentle = { heat: 0.2, cold: 0.05, firstRound: 10_000 }

/**
 * Begins a search over all sessions at once from seatings that keep every rule. Nothing is tried until `improve` is called. Where a design
 * fits the brief, people are permuted through it (`search-designs.ts`); the other turns go to swaps from the given seatings.
 */
export function searchCircles(problem: CircleProblem, sessions: readonly SeatedSession[], random: Random): CircleSearch {
  const isRemake = sessions.some(({ session }) => session.priorIn.some((circle) => circle >= 0))
  const plain = startTrack(problem, sessions, isRemake ? gentle : usual, random)
  const designs = findDesigns(problem, sessions)
  const designed = designs.length > 0 ? searchDesigns(problem, sessions, designs, random) : undefined
  const turnsOfDesigns = (designs.length * movesOfDesign) / movesInTurn
  let best = plain
  let turn = 0
  let isTurnOfDesigns = true
  let leftInTurn = movesInTurn

  return { improve, best: () => best.best(), bestCircles }

  function improve(moves: number, stop?: () => boolean) {
    let done = 0
    while (done < moves && !stop?.()) {
      const asked = Math.min(moves - done, leftInTurn)
      if (designed && isTurnOfDesigns) designed.improve(asked)
      else plain.improve(asked)
      const found = designed?.best()
      if (found && found.best() < best.best()) best = found
      if (plain.best() < best.best()) best = plain
      done += asked
      leftInTurn -= asked
      if (leftInTurn > 0) continue
      turn++
      leftInTurn = movesInTurn
      isTurnOfDesigns = turn < turnsOfDesigns || turn % (best === plain ? oneTurnIn.behind : oneTurnIn.ahead) === 0
    }
    return done
  }

  function bestCircles() {
    const { seats, who } = best
    return sessions.map((_, session) => {
      const circles: number[][] = []
      for (let circle = seats.firstCircle[session] ?? 0; circle < (seats.firstCircle[session + 1] ?? 0); circle++) {
        const row = who.slice(seats.firstSeat[circle] ?? 0, seats.firstSeat[circle + 1] ?? 0)
        circles.push([...row.filter((person) => person !== problem.empty).sort()])
      }
      return circles
    })
  }
}
