import { swap } from '../numbers.ts'
import type { Random } from '../random.ts'

/** How many thresholds there are; a power of two, so that `& (thresholdCount - 1)` walks round them. */
export const thresholdCount = 4_096

/**
 * What a change may cost at temperature 1 and still be made, in random order: numbers spread as −ln(chance), so that “costs less than the
 * next threshold × temperature” is the test of simulated annealing without an exponential. They are the expected order statistics of the
 * exponential distribution, 1/n + 1/(n−1) + … (Rényi, 1953, “On the theory of order statistics”): only + and ÷, the same on every machine.
 */
export function makeThresholds(random: Random) {
  const order = new Int32Array(thresholdCount)
  for (let at = 0; at < thresholdCount; at++) order[at] = at
  for (let last = thresholdCount - 1; last > 0; last--) swap(order, last, random.below(last + 1))

  const thresholds = new Float64Array(thresholdCount)
  let expected = 0
  for (let at = 0; at < thresholdCount; at++) {
    const step = 1 / (thresholdCount - at)
    thresholds[order[at] ?? 0] = expected + step / 2
    expected += step
  }
  return thresholds
}
