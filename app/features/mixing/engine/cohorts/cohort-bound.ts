import type { PoolTask } from '../finish-pool.ts'
import { qualityOf, roles, type Pool, type PoolCohort } from '../pool.ts'
import { leastPairs } from './least-pairs.ts'
import { leastRepeats, priceSeats, unmetOfVoice } from './price-seats.ts'

/**
 * Points that no answer can fall below, whichever parts are wanted. For every number of people who could come in all it adds up what is
 * cheapest for each cost alone, and takes the cheapest number: empty seats, the repeats no seating avoids with the voices a cohort may have,
 * genders and ages as near as whole numbers get, hopes nobody is there for; who waits; pairs of one locality or service. Rooms, coaches,
 * unfairness and wishes may be nought. Who is kept apart is left out on purpose: a bound that knew would tell.
 */
export function cohortBound({ pool, parts }: Pick<PoolTask, 'pool' | 'parts'>): number {
  const { cohorts, weights } = pool
  const localities = leastPairs(pool, ({ locality }) => locality)
  const services = leastPairs(pool, ({ service }) => service)
  const open = new Set(cohorts.map(({ date }) => date))
  const canCome = pool.candidates.filter(({ available }) => available.some((date) => open.has(date)))
  const newcomers = canCome.filter(({ priorVble }) => !priorVble).length
  /** The least priority that waits with so many people placed. */
  const waiting = [pool.candidates.reduce((sum, { priority }) => sum + priority, 0)]
  for (const { priority } of canCome.toSorted((one, other) => other.priority - one.priority)) waiting.push((waiting.at(-1) ?? 0) - priority)

  const possible = leastByPeople(pool, parts.includes('tables')).flatMap((points, people) => {
    const [pairs, colleagues, priority] = [localities[people], services[people], waiting[people]]
    if (pairs === undefined || colleagues === undefined || priority === undefined) return []
    const priors = Math.max(0, people - newcomers)
    const { sameLocality, sameService, unplacedPriority, priorVble } = weights.cohort
    return [points + sameLocality * pairs + sameService * colleagues + unplacedPriority * priority + priorVble * priors]
  })
  const bound = Math.min(...possible)
  return Number.isFinite(bound) ? bound + hopesNobodyMeets(pool) : 0
}

/** The least that each cohort by itself can cost, for every number of people in all. */
function leastByPeople(pool: Pool, withTables: boolean) {
  const prices = priceSeats(pool, { tables: withTables })
  const known = new Map<string, number>()
  let least = [0]
  pool.cohorts.forEach((cohort, number) => {
    const next: (number | undefined)[] = []
    for (let people = cohort.size.min; people <= cohort.size.max; people++) {
      const at = number * (prices.most + 1) + people
      const key = JSON.stringify([cohort.roles, people])
      const repeats = known.get(key) ?? repeatsNoVoicesAvoid(pool, cohort, people, withTables)
      known.set(key, repeats)
      if ((prices.sizeBreaks[at] ?? 0) > 0 || repeats === Infinity) continue
      const points =
        pool.weights.cohort.emptySeat * (cohort.size.max - people) +
        pool.weights.tables.repeatMeeting * repeats +
        pool.weights.cohort.genderDev * leastDeviation(Object.values(pool.targets.gender), people) +
        pool.weights.cohort.ageDev * leastDeviation(Object.values(pool.targets.ageBand), people)
      least.forEach((sum, others) => (next[others + people] = Math.min(next[others + people] ?? Infinity, sum + points)))
    }
    least = Array.from(next, (sum) => sum ?? Infinity)
  })
  return least
}

/** The fewest repeats at the tables of a cohort of so many people, over all numbers of each voice it may have; Infinity for none. */
function repeatsNoVoicesAvoid(pool: Pool, { roles: quotas }: PoolCohort, people: number, withTables: boolean) {
  let least = Infinity
  const take = (voice: number, left: number, unmet: number): void => {
    const role = roles[voice]
    if (role === undefined) {
      if (left === 0) least = Math.min(least, withTables ? leastRepeats(pool, people, unmet) : 0)
      return
    }
    for (let count = quotas[role].min; count <= Math.min(quotas[role].max, left); count++)
      take(voice + 1, left - count, unmet + (withTables ? unmetOfVoice(pool, role, count) : 0))
  }
  take(0, people, 0)
  return least
}

/** Points of hopes for more people than could come, whoever does. */
function hopesNobodyMeets({ candidates, cohorts, weights }: Pool) {
  return cohorts
    .flatMap(({ date, hopes = [] }) =>
      hopes.map(({ quality, word, min }) => {
        const able = candidates.filter((person) => qualityOf(person, quality) === word && person.available.includes(date)).length
        return (weights.cohort.hopes ?? 0) * Math.max(0, min - able)
      }),
    )
    .reduce((sum, points) => sum + points, 0)
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
