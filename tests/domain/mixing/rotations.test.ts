import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRotation } from '#app/features/mixing/engine/check-rotation.ts'
import { develop } from '#app/features/mixing/engine/rotations/develop.ts'
import { kirkmanTriples } from '#app/features/mixing/engine/rotations/kirkman.ts'
import { linesOf } from '#app/features/mixing/engine/rotations/lines.ts'
import { longestRotation } from '#app/features/mixing/engine/rotations/longest-rotation.ts'
import { makeRing } from '#app/features/mixing/engine/rotations/ring.ts'
import { boundOfRotation } from '#app/features/mixing/engine/rotations/rotation.ts'
import { startRotation } from '#app/features/mixing/engine/rotations/start-rotation.ts'
import { starters } from '#app/features/mixing/engine/rotations/starters.ts'
import { recount } from './recount-rotation.ts'

test.each([
  ['8x4x10', 8, 4, 10],
  ['8x4x9', 8, 4, 9],
  ['6x4x7', 6, 4, 7],
  ['7x4x9', 7, 4, 9],
  ['5x3x7', 5, 3, 7],
  ['6x3x8', 6, 3, 8],
  ['4x4x5', 4, 4, 5],
  ['10x6x6', 10, 6, 6],
  ['12x2x23', 12, 2, 23],
  ['16x4x21', 16, 4, 21],
  ['9x3x13', 9, 3, 13],
])('nobody meets twice in %s, and there is nothing to search', (_, groups, size, sessions) => {
  const rotation = startRotation({ groups, size, sessions }, 1, 0)
  expect(rotation.improve(1_000)).toBe(0)
  expect(rotation.answer()).toMatchObject({ repeats: 0, bound: 0 })
  expect(rotation.answer().sessions).toHaveLength(sessions)
  expect(recount(rotation.answer().sessions, { groups, size })).toBe(0)
})

test('24 people in sixes for six sessions come to the least repeats there can be, 84', () => {
  const rotation = startRotation({ groups: 4, size: 6, sessions: 6 }, 1, 0)
  rotation.improve(200_000)
  expect(rotation.answer()).toMatchObject({ repeats: 84, bound: 84 })
  expect(recount(rotation.answer().sessions, { groups: 4, size: 6 })).toBe(84)
})

test('the checker counts as the tests do, and says what is wrong', () => {
  const shape = { groups: 6, size: 4, sessions: 7 }
  const { sessions } = startRotation(shape, 1, 0).answer()
  expect(checkRotation(shape, sessions)).toEqual({ ok: true, repeats: 0 })
  const [first = []] = sessions
  expect(checkRotation({ ...shape, sessions: 8 }, [...sessions, first])).toEqual({ ok: true, repeats: 36 })
  expect(checkRotation(shape, sessions.slice(1))).toEqual({ ok: false, problem: '6 sessions instead of 7' })
  const twice = first.map((group, at) => (at === 0 ? [first[1]?.[0] ?? 0, ...group.slice(1)] : group))
  expect(checkRotation(shape, [twice, ...sessions.slice(1)])).toEqual({
    ok: false,
    problem: 'session 1 does not seat everybody once in 6 groups of 4',
  })
})

test('every starter develops into sessions without repeats', () => {
  for (const starter of starters) expect(recount(develop(starter), starter)).toBe(0)
})

test('the families give the lengths they promise, without repeats', () => {
  for (const q of [2, 3, 4, 5, 7, 8, 9, 11, 13]) {
    expect(recount(longestRotation(q, q), { groups: q, size: q })).toBe(0)
    expect(longestRotation(q, q)).toHaveLength(q + 1)
    expect(linesOf(q, q - 1)).toHaveLength(q)
  }
  for (const groups of [5, 7, 9, 13, 17, 19, 21, 25]) {
    expect(recount(kirkmanTriples(groups), { groups, size: 3 })).toBe(0)
    expect(kirkmanTriples(groups)).toHaveLength((3 * groups - 1) / 2)
  }
  for (let pairs = 1; pairs <= 20; pairs++) {
    expect(recount(longestRotation(pairs, 2), { groups: pairs, size: 2 })).toBe(0)
    expect(longestRotation(pairs, 2)).toHaveLength(2 * pairs - 1)
  }
})

test('a construction of any shape has no repeats and is no longer than can be', () => {
  for (let groups = 1; groups <= 20; groups++)
    for (let size = 1; size <= 9; size++) {
      const rotation = longestRotation(groups, size)
      expect(recount(rotation, { groups, size })).toBe(0)
      if (size > 1) expect(rotation.length).toBeLessThanOrEqual(Math.max(1, Math.floor((groups * size - 1) / (size - 1))))
    }
})

test('rings are rings, and their spread differs by units', () => {
  for (let size = 1; size <= 32; size++) {
    const { add, multiply, spread } = makeRing(size)
    const all = Array.from({ length: size }, (_, element) => element)
    const less = (a: number, b: number) => all.find((c) => add(b, c) === a) ?? -1
    for (const a of all)
      for (const b of all) {
        expect(add(a, b)).toBe(add(b, a))
        expect(multiply(a, add(b, 1 % size))).toBe(add(multiply(a, b), multiply(a, 1 % size)))
      }
    for (const a of spread) for (const b of spread) if (a !== b) expect(new Set(all.map((c) => multiply(less(a, b), c))).size).toBe(size)
  }
})

const shapes = fc.record({
  groups: fc.integer({ min: 1, max: 7 }),
  size: fc.integer({ min: 1, max: 6 }),
  sessions: fc.integer({ min: 1, max: 9 }),
})

test('a rotation of any shape seats everybody, counts its repeats right, and is never below the bound', () => {
  fc.assert(
    fc.property(shapes, fc.nat(), fc.nat({ max: 3 }), (shape, seed, lane) => {
      const rotation = startRotation(shape, seed, lane)
      rotation.improve(3_000)
      const { repeats, bound, sessions } = rotation.answer()
      expect(sessions).toHaveLength(shape.sessions)
      expect(recount(sessions, shape)).toBe(repeats)
      expect(bound).toBe(boundOfRotation(shape))
      expect(repeats).toBeGreaterThanOrEqual(bound)
      expect(rotation.best()).toBe(repeats)
    }),
    { numRuns: 80 },
  )
})

test('the same shape, seed and moves give the same answer however they are cut, and more are never worse', () => {
  fc.assert(
    fc.property(shapes, fc.nat(), fc.nat({ max: 4_000 }), fc.nat({ max: 4_000 }), (shape, seed, first, more) => {
      const cut = startRotation(shape, seed, 0)
      cut.improve(first)
      const before = cut.best()
      cut.improve(more)
      const whole = startRotation(shape, seed, 0)
      whole.improve(first + more)
      expect(cut.answer()).toEqual(whole.answer())
      expect(cut.best()).toBeLessThanOrEqual(before)
    }),
    { numRuns: 30 },
  )
})
