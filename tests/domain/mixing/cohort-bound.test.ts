import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cohortBound } from '#app/features/mixing/engine/cohorts/cohort-bound.ts'
import type { Pool, PoolPart } from '#app/features/mixing/engine/pool.ts'
import { mixHere } from './mix-here.ts'
import { makePool } from './pools.ts'
import { smallPools } from './small-pools.ts'

const allParts: PoolPart[] = ['cohorts', 'tables', 'rooms', 'coaches']

test('no answer of a small pool with tables is below the bound, whichever voices and sizes tables may have', () => {
  const tables = fc.record({
    sessions: fc.integer({ min: 1, max: 4 }),
    count: fc.integer({ min: 1, max: 3 }),
    max: fc.integer({ min: 2, max: 4 }),
    parents: fc.nat(1),
    leaders: fc.nat(1),
  })
  let seated = 0
  fc.assert(
    fc.property(smallPools({ min: 3, max: 9 }), tables, fc.nat(), (small, { sessions, count, max, parents, leaders }, seed) => {
      const open = { min: 0, max: 9 }
      const most = small.cohorts[0]?.roles.practitioner.max ?? 0
      const pool: Pool = {
        ...small,
        sessions,
        tables: { count, size: { min: 0, max }, roleMin: { parent: parents, leader: leaders } },
        cohorts: small.cohorts.map((cohort) => ({
          ...cohort,
          accessibleBeds: 9,
          size: { ...cohort.size, min: 0 },
          roles: { parent: open, practitioner: { min: 0, max: most }, leader: open },
        })),
        keepTogether: [],
        keepApart: [],
        locks: [],
        weights: { ...small.weights, tables: { repeatMeeting: 4, sameService: 2, acquainted: 1, isolated: 3, unfairness: 2 } },
      }
      for (const parts of [['cohorts', 'tables'] as PoolPart[], allParts]) {
        const mixed = mixHere({ pool, parts }, { seed, iterations: 4_000 })
        if (!mixed.ok) continue
        seated++
        expect(mixed.points).toBeGreaterThanOrEqual(cohortBound({ pool, parts }) - 1e-6)
      }
    }),
    { numRuns: 150 },
  )
  expect(seated).toBeGreaterThan(40)
})

test.each([
  [1, 801],
  [2, 793],
] as const)('of the pool of sixty people no. %i the bound is near: at least %i points', (number, least) => {
  const pool = makePool(number)
  const bound = cohortBound({ pool, parts: allParts })
  expect(bound).toBeGreaterThan(least)
  const mixed = mixHere({ pool, parts: allParts }, { seed: 1, iterations: 60_000 })
  expect(mixed.ok && mixed.points).toBeGreaterThan(bound)
})
