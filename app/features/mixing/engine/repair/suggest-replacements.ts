import { cutOut, findNewBreaks, movePerson, weighFrom, type CostsByRule } from '../cohorts/weigh-change.ts'
import type { Pool, PoolAnswer } from '../pool.ts'

/** Someone of the waiting list who could take a place that falls free. */
export interface Replacement {
  id: string
  /** Of the same voice as whoever leaves. */
  likeForLike: boolean
  /** What the cohort would cost more (or less, below 0) than now, in points and by rule. */
  points: number
  costs: CostsByRule
}

/**
 * Who of those waiting could take the place of one person in their cohort without a hard rule broken: like for like first, then by what the
 * cohort would cost. People who cannot are left out without a word, whatever the rule.
 */
export function suggestReplacements(pool: Pool, answer: Pick<PoolAnswer, 'cohorts'>, id: string): Replacement[] {
  const from = pool.cohorts.find((cohort) => answer.cohorts[cohort.id]?.includes(id))?.id
  const leaving = pool.candidates.find((person) => person.id === id)
  if (from === undefined || !leaving) return []
  const { part, before, waiting } = cutOut(pool, answer.cohorts, { id, from, to: null })
  const withoutLocks = { ...part, locks: part.locks.filter((lock) => lock.id !== id) }
  const weigh = weighFrom(withoutLocks, before)
  const left = movePerson(before, id, from, null)
  const voiceOf = new Map(part.candidates.map((person) => [person.id, person.role]))
  return waiting
    .map((other) => ({ other, after: movePerson(left, other, null, from) }))
    .filter(({ after }) => findNewBreaks(withoutLocks, before, after).length === 0)
    .map(({ other, after }) => ({ id: other, likeForLike: voiceOf.get(other) === leaving.role, ...weigh(after) }))
    .sort((a, b) => Number(b.likeForLike) - Number(a.likeForLike) || a.points - b.points || (a.id < b.id ? -1 : 1))
}
