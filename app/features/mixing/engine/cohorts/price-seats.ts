import { fits, sizesOf } from '../circles/circle-sizes.ts'
import { roles, type Candidate, type Pool } from '../pool.ts'
import type { CohortAims } from './cohort-aims.ts'

/**
 * What the number and kind of people in a cohort will cost at its tables, said before anyone is seated: what no seating can avoid.
 * Each meeting of a pair after the first is a repeat, so with n people repeats are at least seat-pairs − n(n − 1)/2, and one more for every
 * pair that never meets. `creditForFewer` is the share that counts of what a cohort that is not full saves.
 */
export function priceSeats(pool: Pool, aims: CohortAims, creditForFewer = 1) {
  const { cohorts, tables, weights } = pool
  const most = Math.max(...cohorts.map(({ size }) => size.max))
  const sizePoints = new Float64Array(cohorts.length * (most + 1))
  const sizeBreaks = new Int32Array(cohorts.length * (most + 1))
  cohorts.forEach(({ size }, cohort) => {
    const full = leastRepeats(pool, size.max)
    for (let people = 0; people <= most; people++) {
      const at = cohort * (most + 1) + people
      const repeats = aims.tables ? full - creditForFewer * (full - leastRepeats(pool, people)) : 0
      const cannotSit = aims.tables && pool.sessions > 0 && !fits(sizesOf(people, tables.count), tables.size)
      sizePoints[at] = weights.cohort.emptySeat * Math.max(0, size.max - people) + weights.tables.repeatMeeting * repeats
      sizeBreaks[at] = Math.max(0, size.min - people) + Math.max(0, people - size.max) + (cannotSit ? 1 : 0)
    }
  })
  return { most, sizePoints, sizeBreaks }
}

/** Repeats that so many people, and so many pairs of them who never meet, make certain. */
export function leastRepeats({ sessions, tables }: Pool, people: number, unmet = 0) {
  const { small, larger } = sizesOf(people, tables.count)
  const seatPairs = (tables.count - larger) * pairsOf(small) + larger * pairsOf(small + 1)
  return Math.max(0, sessions * seatPairs - pairsOf(people) + unmet)
}

/** A pair of one service: they meet once, or never and so cost one repeat elsewhere. */
export function servicePoints({ weights }: Pool, aims: CohortAims) {
  return weights.cohort.sameService + (aims.tables ? Math.min(weights.tables.sameService, weights.tables.repeatMeeting) : 0)
}

export function acquaintedPoints({ weights }: Pool, aims: CohortAims) {
  return weights.cohort.acquainted + (aims.tables ? Math.min(weights.tables.acquainted, weights.tables.repeatMeeting) : 0)
}

/** A pair who may be in one cohort and never sit together. */
export function apartPoints({ weights }: Pool, aims: CohortAims) {
  return aims.tables ? weights.tables.repeatMeeting : 0
}

/**
 * Speakers of one language other than English. One alone is isolated in every session. Two can sit together each time, and what that takes
 * from other meetings the unavoidable repeats make up for; an odd number leaves somebody out now and then.
 */
export function languagePoints({ sessions, weights }: Pool, aims: CohortAims, speakers: number) {
  if (speakers === 0) return 0
  const alone = speakers === 1 ? weights.cohort.isolated : 0
  if (!aims.tables) return alone
  const share = speakers === 1 ? sessions : speakers === 3 ? sessions / 3 : speakers % 2
  return alone + weights.tables.isolated * share
}

/** What pairs of one voice who never meet cost: a repeat elsewhere each, and some meet fewer people than others. */
export function voicePoints(pool: Pool, aims: CohortAims, voice: Candidate['role'], people: number) {
  if (!aims.tables || people === 0) return 0
  const unmet = unmetOfVoice(pool, voice, people)
  return pool.weights.tables.repeatMeeting * unmet + pool.weights.tables.unfairness * Math.ceil((2 * unmet) / people)
}

/**
 * Pairs of one voice who cannot meet. At every table there are some of it and of the others, so only so many pairs of one voice can sit
 * together in a session.
 */
export function unmetOfVoice({ sessions, tables }: Pool, voice: Candidate['role'], people: number) {
  const least = (role: Candidate['role']) => tables.roleMin[role] ?? 0
  const others = roles.reduce((sum, role) => sum + (role === voice ? 0 : least(role)), 0)
  const most = tables.size.max - others
  let left = people - least(voice) * tables.count
  let together = 0
  for (let table = 0; table < tables.count; table++) {
    const more = Math.max(0, Math.min(left, most - least(voice)))
    left -= more
    together += pairsOf(least(voice) + more)
  }
  return Math.max(0, pairsOf(people) - sessions * together)
}

function pairsOf(people: number) {
  return (people * (people - 1)) / 2
}
