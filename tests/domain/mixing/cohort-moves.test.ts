import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCohortProblem } from '#app/features/mixing/engine/cohorts/cohort-problem.ts'
import { moveBlocks } from '#app/features/mixing/engine/cohorts/move-blocks.ts'
import type { Pool } from '#app/features/mixing/engine/pool.ts'
import { makeRandom } from '#app/features/mixing/engine/random.ts'
import { reportCohorts } from '#app/features/mixing/engine/report-cohorts.ts'
import { mixHere } from './mix-here.ts'
import { makePool } from './pools.ts'
import { smallPools } from './small-pools.ts'

test('after every change of cohorts, made or taken back, the running cost is what the report counts, wishes included', () => {
  fc.assert(
    fc.property(smallPools({ min: 2, max: 9 }), fc.nat(), (pool, seed) => {
      const random = makeRandom(seed, 0)
      const moves = moveBlocks(readCohortProblem(pool, {}), random)
      moves.fillGreedily(200)
      for (let step = 0; step < 60; step++) {
        const before = moves.total.points
        const added = moves.propose(0)
        const made = added !== Infinity && random.unit() < 0.7
        if (made) moves.accept()
        else if (added !== Infinity) moves.refuse()
        expect(moves.total.points).toBeCloseTo(made ? before + added : before, 6)
        expect(moves.total.points).toBeCloseTo(reportCohorts(pool, cohortsOf(pool, moves.placeOf)).score, 6)
      }
    }),
    { numRuns: 150 },
  )
})

test('a wish is met where nothing weighs more, counted once however often it is told, and nobody who waits owes one', () => {
  const pool = makePool(1)
  const { cohorts } = answerOf({ ...pool, wishes: [] })
  const [one = '', two = ''] = [cohorts['C1']?.[0], cohorts['C2']?.[0]]
  const waiting = pool.candidates.filter(({ id }) => !Object.values(cohorts).flat().includes(id)).map(({ id }) => id)
  const wishes = [
    { a: one, b: two },
    { a: two, b: one },
    { a: one, b: waiting[0] ?? '' },
    { a: waiting[0] ?? '', b: waiting[1] ?? '' },
  ]
  const wishing: Pool = { ...pool, wishes, weights: { ...pool.weights, cohort: { ...pool.weights.cohort, wishes: 1_000 } } }
  expect(reportCohorts(wishing, cohorts).cost.wishes).toEqual({ count: 2, points: 2_000 })
  const free = pool.candidates.filter(({ available, role }) => available.length > 1 && role === 'parent').map(({ id }) => id)
  const friends: Pool = { ...wishing, locks: [], keepApart: [], keepTogether: [], wishes: [{ a: free[0] ?? '', b: free[1] ?? '' }] }
  expect(reportCohorts(friends, answerOf(friends).cohorts).cost.wishes.count).toBe(0)
})

test('who is held together where there is no room for both is told to be so, and is no answer', () => {
  const pool = { ...makePool(1), keepApart: [] }
  const [a = '', b = ''] = pool.candidates.filter(({ available }) => available.includes('D2')).map(({ id }) => id)
  const free = { min: 0, max: 60 }
  const cohorts = pool.cohorts.map((cohort) => ({
    ...cohort,
    size: { min: 0, max: cohort.id === 'C2' ? 1 : 24 },
    roles: { parent: free, practitioner: free, leader: free },
  }))
  const held: Pool = { ...pool, cohorts, keepTogether: [{ a, b }], locks: [{ id: a, cohort: 'C2' }] }
  const mixed = mixHere({ pool: held, parts: ['cohorts'] }, { seed: 1, iterations: 1_000 })
  expect(mixed).toMatchObject({
    ok: false,
    proven: true,
    reason: `${a} is held in C2, and ${a} and ${b} come together, and C2 has room for at most 1 person.`,
  })
})

function answerOf(pool: Pool) {
  const mixed = mixHere({ pool, parts: ['cohorts'] }, { seed: 1, iterations: 30_000 })
  if (!mixed.ok) throw new Error(mixed.reason)
  return mixed.answer
}

function cohortsOf({ cohorts, candidates }: Pool, placeOf: Int32Array) {
  return Object.fromEntries(
    cohorts.map(({ id }, at) => [id, candidates.filter((_, person) => placeOf[person] === at).map((person) => person.id)]),
  )
}
