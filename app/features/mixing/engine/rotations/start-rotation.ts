import { startAnnealing } from '../anneal.ts'
import type { Anytime } from '../anytime.ts'
import { makeRandom } from '../random.ts'
import { longestRotation } from './longest-rotation.ts'
import { boundOfRotation, type Rotation, type RotationShape } from './rotation.ts'
import { searchSessions } from './search-sessions.ts'
import { cyclesFor, searchStarter } from './search-starter.ts'

/** Everybody's group in every session, how many meetings in it are repeats, and the fewest there can be by counting. */
export interface RotationAnswer {
  repeats: number
  bound: number
  sessions: Rotation
}

const movesInTurn = 1_000
const firstRound = 20_000

/**
 * A rotation with as few repeated meetings as can be found. A construction without any is the answer at once, with nothing to search;
 * otherwise three searches take turns: all sessions by swaps, all but those of the longest construction, and starters under a cycle.
 */
export function startRotation(shape: RotationShape, seed: number, lane: number): Anytime<RotationAnswer> {
  const bound = boundOfRotation(shape)
  const longest = longestRotation(shape.groups, shape.size)
  if (longest.length >= shape.sessions) return settled({ repeats: 0, bound, sessions: longest.slice(0, shape.sessions) })

  const swapping = searchSessions(shape, longest, seed, lane)
  const starters = cyclesFor(shape).map((order, at) => {
    const random = makeRandom(seed, 64 * (lane + 1) + at)
    const search = searchStarter(shape, order, random)
    return { ...startAnnealing(search, { heat: 0.9 * order, cold: 0.1 * order, firstRound }, random), rotation: () => search.rotation() }
  })
  const searches = [...swapping, ...starters]
  let turn = lane % searches.length
  let leftInTurn = movesInTurn

  return { improve, best, bound: () => bound, answer: () => ({ repeats: best(), bound, sessions: bestSearch()?.rotation() ?? [] }) }

  function improve(moves: number, stop?: () => boolean) {
    let done = 0
    while (done < moves && best() > bound && !stop?.()) {
      const asked = Math.min(moves - done, leftInTurn)
      searches[turn]?.improve(asked)
      done += asked
      leftInTurn -= asked
      if (leftInTurn > 0) continue
      turn = (turn + 1) % searches.length
      leftInTurn = movesInTurn
    }
    return done
  }

  function best() {
    return bestSearch()?.best() ?? Infinity
  }

  function bestSearch() {
    return searches.reduce<(typeof searches)[number] | undefined>(
      (found, search) => (found && found.best() <= search.best() ? found : search),
      undefined,
    )
  }
}

function settled(answer: RotationAnswer): Anytime<RotationAnswer> {
  return { improve: () => 0, best: () => answer.repeats, bound: () => answer.bound, answer: () => answer }
}
