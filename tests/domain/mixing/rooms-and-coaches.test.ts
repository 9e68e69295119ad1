import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCoaches } from '#app/features/mixing/engine/check-coaches.ts'
import { checkRooms } from '#app/features/mixing/engine/check-rooms.ts'
import { assignCoaches } from '#app/features/mixing/engine/coaches/assign-coaches.ts'
import type { Pool, PoolAnswer, Room } from '#app/features/mixing/engine/pool.ts'
import { reportCoaches } from '#app/features/mixing/engine/report-coaches.ts'
import { reportRooms } from '#app/features/mixing/engine/report-rooms.ts'
import { assignRooms } from '#app/features/mixing/engine/rooms/assign-rooms.ts'
import { pairUp } from '#app/features/mixing/engine/rooms/pair-up.ts'
import { smallPools } from './small-pools.ts'

const everyone = (pool: Pool) => ({ C1: pool.candidates.map(({ id }) => id), C2: [] })

test('coach pairs cost the least there is, or there is no way at all', () => {
  fc.assert(
    fc.property(smallPools({ min: 1, max: 5 }), (pool) => {
      const cohorts = everyone(pool)
      const right = everyPairing(pool).filter((pairs) => checkCoaches(pool, cohorts, pairs).length === 0)
      const found = assignCoaches(pool, cohorts)
      if (!found.ok) {
        expect(right).toEqual([])
        return
      }
      expect(checkCoaches(pool, cohorts, found.coaches)).toEqual([])
      expect(found.points).toBeCloseTo(reportCoaches(pool, found.coaches).score, 9)
      expect(found.points).toBeCloseTo(Math.min(...right.map((pairs) => reportCoaches(pool, pairs).score)), 9)
    }),
  )
})

test('rooms cost the least there is, or there is no way at all', () => {
  fc.assert(
    fc.property(smallPools({ min: 1, max: 5 }), (pool) => {
      const cohorts = everyone(pool)
      const right = everyHouse(pool).filter((rooms) => checkRooms(pool, cohorts, rooms).length === 0)
      const found = assignRooms(pool, cohorts)
      if (!found.ok) {
        expect(right).toEqual([])
        return
      }
      expect(checkRooms(pool, cohorts, found.rooms)).toEqual([])
      expect(found.points).toBeCloseTo(reportRooms(pool, found.rooms).score, 9)
      expect(found.points).toBeCloseTo(Math.min(...right.map((rooms) => reportRooms(pool, rooms).score)), 9)
    }),
  )
})

test('rooms that only a keep-apart rules out are refused in the sentence of trust', () => {
  const [pool] = fc.sample(smallPools({ min: 2, max: 2 }), { numRuns: 1, seed: 1 })
  if (!pool) throw new Error('There is a pool')
  pool.candidates = pool.candidates.map((person) => ({ ...person, role: 'leader', gender: 'woman', accessibleBed: false }))
  pool.cohorts = pool.cohorts.map((cohort) => ({ ...cohort, accessibleBeds: 0 }))
  const task = { ...pool, rooms: { twins: 1, singles: 0 } }
  expect(assignRooms({ ...task, keepApart: [] }, everyone(pool)).ok).toBe(true)
  expect(assignRooms({ ...task, keepApart: [{ a: 'P1', b: 'P2', scope: 'table' }] }, everyone(pool))).toMatchObject({
    ok: false,
    reason: 'This does not work. The safeguarding lead can say more.',
  })
})

test('more people than are weighed in full are still paired, each once, and never where they may not be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 17, max: 30 }), fc.nat(6), (people, apart) => {
      const pairings = pairUp(people, (one, other) => (Math.abs(other - one) === apart + 1 ? Infinity : (one * other) % 5))
      expect(pairings.length).toBeGreaterThan(people / 2 - 2)
      for (const [count, { pairs }] of pairings.entries()) {
        expect(pairs).toHaveLength(count)
        expect(new Set(pairs.flat()).size).toBe(2 * count)
        expect(pairs.some(([one, other]) => Math.abs(other - one) === apart + 1)).toBe(false)
      }
    }),
  )
})

/** Everyone of C1 with each coach of C1, in every way. */
function everyPairing(pool: Pool): NonNullable<PoolAnswer['coaches']>[] {
  const coaches = (pool.coaches ?? []).filter(({ cohort }) => cohort === 'C1').map(({ id }) => id)
  return everyChoice(pool.candidates.length, coaches.length).map((choice) => ({
    C1: Object.fromEntries(
      coaches.map((id, at) => [id, pool.candidates.filter((_, person) => choice[person] === at).map((one) => one.id)]),
    ),
  }))
}

/** Everyone of C1 in every room of a house with at least as many as they can need. */
function everyHouse(pool: Pool): NonNullable<PoolAnswer['rooms']>[] {
  const kinds: Room['kind'][] = ['twin', 'twin', 'single', 'single', 'single', 'accessible', 'accessible']
  return everyChoice(pool.candidates.length, kinds.length).map((choice) => ({
    C1: kinds
      .map((kind, at) => ({ kind, ids: pool.candidates.filter((_, person) => choice[person] === at).map(({ id }) => id) }))
      .filter(({ ids }) => ids.length > 0),
    C2: [],
  }))
}

function everyChoice(length: number, ways: number) {
  return Array.from({ length: ways ** length }, (_, number) => Array.from({ length }, (__, at) => Math.floor(number / ways ** at) % ways))
}
