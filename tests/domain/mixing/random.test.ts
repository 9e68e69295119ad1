import { expect, test } from 'vitest'
import { bump } from '#app/features/mixing/engine/numbers.ts'
import { makeRandom, shuffle } from '#app/features/mixing/engine/random.ts'

test('the same seed and stream give the same numbers, for ever', () => {
  const random = makeRandom(1)
  expect(Array.from({ length: 4 }, () => random.below(1_000))).toMatchInlineSnapshot(`
    [
      295,
      616,
      83,
      543,
    ]
  `)
})

test('another seed or stream gives other numbers', () => {
  const firsts = [makeRandom(1), makeRandom(2), makeRandom(1, 1), makeRandom(1 + 2 ** 32), makeRandom(-1)].map((random) =>
    random.below(2 ** 32),
  )
  expect(new Set(firsts).size).toBe(5)
})

test('every number comes up about as often as every other', () => {
  const random = makeRandom(7)
  const seen = new Int32Array(10)
  for (let draw = 0; draw < 100_000; draw++) bump(seen, random.below(10), 1)
  expect(Math.min(...seen)).toBeGreaterThan(9_600)
  expect(Math.max(...seen)).toBeLessThan(10_400)
})

test('a shuffle keeps everyone, and puts the last first as often as anyone', () => {
  const random = makeRandom(3)
  let first = 0
  for (let turn = 0; turn < 10_000; turn++) {
    const order = shuffle(Int32Array.of(0, 1, 2, 3, 4), random)
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4])
    if (order[0] === 4) first++
  }
  expect(first).toBeGreaterThan(1_850)
  expect(first).toBeLessThan(2_150)
})
