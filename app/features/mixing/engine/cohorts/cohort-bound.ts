import type { PoolTask } from '../finish-pool.ts'
import type { Pool } from '../pool.ts'
import { priceSeats } from './price-seats.ts'

/**
 * Points that cohorts (and, where tables are wanted, their unavoidable repeats) can never fall below. It adds up what is cheapest for each
 * cost alone: for seats the best number of people in each cohort; for places and priority the best choice of who waits; for localities and
 * services, by convexity, the same number of people spread as evenly as can be; for genders and ages the nearest whole numbers. Dates, voices
 * and who is kept apart are left out, the last on purpose: a bound that knew would tell.
 */
export function cohortBound({ pool, parts }: Pick<PoolTask, 'pool' | 'parts'>): number {
  const { candidates, cohorts, weights } = pool
  const { most, sizePoints } = priceSeats(pool, { tables: parts.includes('tables') })
  const fewest = cohorts.reduce((sum, { size }) => sum + size.min, 0)
  const least = (from: number, to: number, of: (people: number) => number) =>
    Math.min(...Array.from({ length: to - from + 1 }, (_, more) => of(from + more)))
  const perCohort = cohorts.reduce(
    (sum, { size: { min, max } }, cohort) =>
      sum +
      least(min, max, (people) => sizePoints[cohort * (most + 1) + people] ?? 0) +
      weights.cohort.genderDev * least(min, max, (people) => leastDeviation(Object.values(pool.targets.gender), people)) +
      weights.cohort.ageDev * least(min, max, (people) => leastDeviation(Object.values(pool.targets.ageBand), people)),
    0,
  )
  const waiting = Math.max(0, candidates.length - cohorts.reduce((sum, { size }) => sum + size.max, 0))
  const priorities = candidates.map(({ priority }) => priority).sort((a, b) => a - b)
  const priors = Math.max(0, fewest - candidates.filter(({ priorVble }) => !priorVble).length)
  return (
    perCohort +
    weights.cohort.unplacedPriority * priorities.slice(0, waiting).reduce((sum, priority) => sum + priority, 0) +
    weights.cohort.priorVble * priors +
    weights.cohort.sameLocality * leastPairs(pool, fewest, ({ locality }) => locality) +
    weights.cohort.sameService * leastPairs(pool, fewest, ({ service }) => service)
  )
}

/** The least |k − share · people| can come to over all kinds, for whole k that add up to the people, or fewer where kinds lack a share. */
function leastDeviation(shares: readonly number[], people: number) {
  const parts = shares.map((share) => share * people - Math.floor(share * people))
  const up = parts.toSorted((a, b) => b - a)
  const whole = shares.reduce((sum, share) => sum + Math.floor(share * people), 0)
  const deviations = Array.from({ length: shares.length + 1 }, (_, ups) =>
    up.reduce((sum, part, at) => sum + (at < ups ? 1 - part : part), 0),
  )
  const exact = deviations[people - whole]
  const total = shares.reduce((sum, share) => sum + share, 0)
  return total > 0.999 && total < 1.001 && exact !== undefined ? exact : Math.min(...deviations)
}

/** Places so many people, each kind spread evenly over the cohorts, taking next whoever adds the fewest pairs. */
function leastPairs({ candidates, cohorts }: Pool, places: number, kindOf: (person: Pool['candidates'][number]) => string | null) {
  const counts = new Map<string, number>()
  let left = places
  for (const person of candidates) {
    const kind = kindOf(person)
    if (kind === null) left--
    else counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  let pairs = 0
  for (let already = 0; left > 0; already++) {
    const ready = [...counts.values()].reduce(
      (sum, count) => sum + Math.min(cohorts.length, Math.max(0, count - already * cohorts.length)),
      0,
    )
    if (ready === 0) break
    pairs += already * Math.min(left, ready)
    left -= ready
  }
  return pairs
}
