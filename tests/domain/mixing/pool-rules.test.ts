import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAnswer } from '#app/features/mixing/engine/check-answer.ts'
import { cohortBound } from '#app/features/mixing/engine/cohorts/cohort-bound.ts'
import { listRules, type CohortRule } from '#app/features/mixing/engine/cohorts/cohort-rules.ts'
import { findConflict } from '#app/features/mixing/engine/cohorts/find-conflict.ts'
import { proveCohorts } from '#app/features/mixing/engine/cohorts/prove-cohorts.ts'
import { reportCohorts } from '#app/features/mixing/engine/report-cohorts.ts'
import { whyNoPool } from '#app/features/mixing/engine/why-no-pool.ts'
import { mixHere } from './mix-here.ts'
import { everyPlacing, smallPools } from './small-pools.ts'

test('cohorts keep every hard rule, cost what the report counts, and are impossible only if trying every placing finds none', () => {
  fc.assert(
    fc.property(smallPools(), fc.nat(), (pool, seed) => {
      const mixed = mixHere({ pool, parts: ['cohorts'] }, { seed, iterations: 3_000 })
      const ways = everyPlacing(pool)
      if (!mixed.ok) {
        expect(ways).toEqual([])
        return
      }
      expect(checkAnswer({ pool }, mixed.answer)).toEqual([])
      expect(mixed.points).toBeCloseTo(reportCohorts(pool, mixed.answer.cohorts).score, 6)
      const best = Math.min(...ways.map((cohorts) => reportCohorts(pool, cohorts).score))
      expect(mixed.points).toBeCloseTo(best, 6)
      expect(cohortBound({ pool, parts: ['cohorts'] })).toBeLessThanOrEqual(best + 1e-6)
    }),
    { numRuns: 150 },
  )
})

test('every impossible pool of a few people is proved so, in words with numbers or in the sentence of trust', () => {
  fc.assert(
    fc.property(smallPools(), (pool) => {
      const why = whyNoPool({ pool, parts: ['cohorts'] }, 'thorough')
      expect(why === undefined).toBe(everyPlacing(pool).length > 0)
      if (!why) return
      expect(why.proven).toBe(true)
      if (why.rules.includes('keep-apart')) expect(why.reason).toBe('This does not work. The safeguarding lead can say more.')
      else expect(why.reason).toMatch(/^\S.*\.$/)
    }),
    { numRuns: 200 },
  )
})

test('who is kept apart is never in a reason that does not need it', () => {
  fc.assert(
    fc.property(smallPools(), (pool) => {
      const open = whyNoPool({ pool: { ...pool, keepApart: [] }, parts: ['cohorts'] }, 'thorough')
      if (open) expect(whyNoPool({ pool, parts: ['cohorts'] }, 'thorough')).toEqual(open)
    }),
    { numRuns: 200 },
  )
})

test('what is in the way is a smallest set: all of it cannot hold, and without any one rule it can; cut short it is impossible still', () => {
  fc.assert(
    fc.property(smallPools(), (pool) => {
      const holds = (rules: readonly CohortRule[]) => proveCohorts(pool, rules, 10_000).is === 'possible'
      const all = listRules({ pool, parts: ['cohorts'] })
      if (holds(all)) return
      const conflict = findConflict(all, (rules) => !holds(rules))
      expect(holds(conflict)).toBe(false)
      for (const rule of conflict) expect(holds(conflict.filter((other) => other !== rule))).toBe(true)
      let left = 4
      const cutShort = findConflict(all, (rules) => left-- > 0 && !holds(rules))
      expect(holds(cutShort)).toBe(false)
    }),
    { numRuns: 150 },
  )
})

test('rooms and coaches are worked out for small pools without a hard rule broken, or said not to work', () => {
  fc.assert(
    fc.property(smallPools({ min: 2, max: 8 }), fc.nat(), (pool, seed) => {
      const parts = ['cohorts', 'rooms', 'coaches'] as const
      const mixed = mixHere({ pool, parts }, { seed, iterations: 2_000 })
      if (mixed.ok) expect(checkAnswer({ pool }, mixed.answer)).toEqual([])
      else expect(mixed.reason.length).toBeGreaterThan(10)
    }),
    { numRuns: 100 },
  )
})
