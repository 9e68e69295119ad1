import type { Anytime } from '../anytime.ts'
import { usualWeights, type CircleBrief, type Impossible, type SessionCircles } from '../circle-brief.ts'
import { makeRandom } from '../random.ts'
import { reportCircles } from '../report-circles.ts'
import { prepareCircles } from './prepare-circles.ts'

/**
 * A search for the circles of a brief that can be gone on with, or why there are none. Lane 0 searches as `mixCircles` does with that seed;
 * every other lane has chances of its own.
 */
export function startCircles(brief: CircleBrief, seed: number, lane: number): Anytime<SessionCircles[]> | Impossible {
  const prepared = prepareCircles(brief, lane === 0 ? seed : makeRandom(seed, 2 ** 16 + lane).below(2 ** 32))
  if (!prepared.ok) return prepared
  const { search } = prepared
  const { repeatMeeting } = { ...usualWeights, ...brief.weights }
  const bound = repeatMeeting * reportCircles(brief, prepared.circles()).leastRepeats
  return {
    improve: (moves, stop) => search.improve(moves, stop),
    best: () => search.best(),
    bound: () => bound,
    answer: () => prepared.circles(),
  }
}
