import type { Random } from './random.ts'

/** Something that can be changed a little at a time. */
export interface Changeable {
  /** Tries one random change and makes it if it adds no more than `most` points; whether it was made. */
  change(most: number): boolean
  /** What is to be made least, in points. */
  rank(): number
  /** Remembers the present state as the best so far. */
  keep(): void
}

export interface Search {
  /** Tries that many more moves, or fewer when `stop` says so; gives how many it tried. */
  improve(moves: number, stop?: () => boolean): number
  best(): number
}

/** How a round cools: from `heat` points to `cold`, the first round in `firstRound` moves. */
export interface Cooling {
  heat: number
  cold: number
  firstRound: number
}

const stages = 40
const growth = 2
const movesBetweenStops = 1_024
const tolerance = 1e-9

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983, doi 10.1126/science.220.4598.671) that can be stopped, and gone on
 * with, at any move. What a move may add is drawn before the move is weighed, so that most are given up half weighed.
 *
 * It runs in rounds, each warmed up and cooled again and each twice as long as the one before. The plan does not depend on how many moves
 * there will be, so a longer search begins with the same moves as a shorter one and can never end worse.
 */
export function startAnnealing(state: Changeable, { heat, cold, firstRound }: Cooling, random: Random): Search {
  const cooling = coolingPerStage(cold / heat)
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
      if (state.change(temperature * (patience[random.below(patience.length)] ?? 0)) && state.rank() < best - tolerance) {
        best = state.rank()
        state.keep()
      }
      if (--leftInStage === 0) cool()
    }
    return moves
  }

  function cool() {
    temperature *= cooling
    if (++stage === stages) {
      stage = 0
      temperature = heat
      stageLength = Math.ceil(stageLength * growth)
    }
    leftInStage = stageLength
  }
}

/** The factor that in `stages` − 1 steps leads from 1 to `least`, by halving: roots may differ from machine to machine, products do not. */
function coolingPerStage(least: number) {
  let low = 0
  let high = 1
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2
    let product = 1
    for (let stage = 1; stage < stages; stage++) product *= middle
    if (product < least) low = middle
    else high = middle
  }
  return high
}

/**
 * The mean of each of 4,096 exponential draws in order of size, Σ 1 / (4,096 − j) (Rényi, “On the theory of order statistics”, 1953,
 * doi 10.1007/BF02127580): a draw from it times the temperature is what Metropolis' rule would let a move add. Only + and ÷, which IEEE 754
 * fixes to the last bit; `Math.log` may differ from machine to machine.
 */
const patience = (() => {
  const draws = new Float64Array(4_096)
  let sum = 0
  for (let at = 0; at < draws.length; at++) draws[at] = sum += 1 / (draws.length - at)
  return draws
})()
