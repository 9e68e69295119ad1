import type { Random } from './random.ts'

/** Something that can be changed a little at a time. The caller remembers nothing; the search asks for one move and settles it. */
export interface Changeable {
  /** Tries a random move and says what it would add to the cost, in points; Infinity for one not allowed, which needs no settling. */
  propose(): number
  accept(): void
  refuse(): void
  /** What is to be made least; as a rule the cost. */
  rank(): number
  /** Remembers the present state as the best so far. */
  keep(): void
}

export interface Search {
  /** Tries that many more moves, or fewer when `stop` says so; gives how many it tried. */
  improve(moves: number, stop?: () => boolean): number
  best(): number
}

const firstRound = 6_000
const stages = 40
const coolingPerStage = 0.95
const movesBetweenStops = 1_024
const tolerance = 1e-9

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983) that can be stopped, and gone on with, at any move.
 *
 * It runs in rounds, each warmed up and cooled again and each twice as long as the one before. The plan does not depend on how many moves
 * there will be, so a longer search begins with the same moves as a shorter one and can never end worse.
 */
export function startAnnealing(state: Changeable, heat: number, random: Random): Search {
  let best = state.rank()
  let temperature = heat
  let stage = 0
  let stageLength = Math.ceil(firstRound / stages)
  let leftInStage = stageLength
  state.keep()

  return { improve, best: () => best }

  function improve(moves: number, stop?: () => boolean) {
    for (let done = 0; done < moves; done++) {
      if (done % movesBetweenStops === 0 && stop?.()) return done
      tryOne()
      if (--leftInStage === 0) cool()
    }
    return moves
  }

  function tryOne() {
    const added = state.propose()
    if (added === Infinity) return
    if (added > 0 && random.unit() >= chanceOf(added / temperature)) return state.refuse()
    state.accept()
    if (state.rank() < best - tolerance) {
      best = state.rank()
      state.keep()
    }
  }

  function cool() {
    temperature *= coolingPerStage
    if (++stage === stages) {
      stage = 0
      temperature = heat
      stageLength *= 2
    }
    leftInStage = stageLength
  }
}

/**
 * Close to e^−x for x ≥ 0: (1 + z + z²/2)^64 with z = x/64, turned over. Only + × ÷, which IEEE 754 fixes to the last bit:
 * `Math.exp` may differ from machine to machine, and one different bit would lead to another answer.
 */
function chanceOf(x: number) {
  const z = x / 64
  let grown = 1 + z + (z * z) / 2
  for (let squaring = 0; squaring < 6; squaring++) grown *= grown
  return 1 / grown
}
