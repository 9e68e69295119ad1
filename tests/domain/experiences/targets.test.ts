import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeTarget } from '#app/features/experiences/targets/judge-target.ts'
import { sayHope, sayMissed } from '#app/features/experiences/targets/say-missed.ts'
import { summariseTargets, type Counted, type Target } from '#app/features/experiences/targets/summarise-targets.ts'
import { qualities, readKind, writeKind } from '#app/features/experiences/targets/target-qualities.ts'

const voice = (word: string, least: number, most = least): Target => ({ quality: 'voice', word, least, most })
const hopes = [voice('parent', 8), voice('practitioner', 6), voice('leader', 4)]
const notCalled = { any: false, last: false }

const person = (word: string, given: Partial<Counted> = {}): Counted => ({
  kinds: [{ quality: 'voice', word }],
  invited: true,
  saidYes: true,
  coming: true,
  came: false,
  stayed: false,
  ...given,
})
const people = (word: string, count: number, given: Partial<Counted> = {}) => Array.from({ length: count }, () => person(word, given))
const cohort = [...people('parent', 8), ...people('practitioner', 6), ...people('leader', 4)]

test('8, 6 and 4 hoped for, and 8, 6 and 4 coming, is on target', () => {
  const summary = summariseTargets({ targets: hopes, people: cohort, called: notCalled })
  expect(summary.isOnTarget).toBe(true)
  expect(summary.lines.map(({ word, coming }) => [word, coming])).toEqual([
    ['parent', 8],
    ['practitioner', 6],
    ['leader', 4],
  ])
})

test('one parent fewer misses exactly that target, by one; one leader more is one too many', () => {
  const without = summariseTargets({ targets: hopes, people: cohort.slice(1), called: notCalled })
  expect(without.missed).toMatchObject([{ word: 'parent', missing: 1, tooMany: 0 }])
  const more = summariseTargets({ targets: hopes, people: [...cohort, person('leader')], called: notCalled })
  expect(more.missed).toMatchObject([{ word: 'leader', missing: 0, tooMany: 1 }])
})

test('who gave the place back was asked and said yes, and is not coming', () => {
  const gone = person('leader', { coming: false })
  const { lines } = summariseTargets({ targets: hopes, people: [...cohort, gone], called: notCalled })
  expect(lines.at(-1)).toMatchObject({ invited: 5, saidYes: 5, coming: 4, missing: 0 })
})

test('nobody is counted as away before the roll was called', () => {
  const [line] = summariseTargets({ targets: hopes, people: cohort, called: notCalled }).lines
  expect(line).toMatchObject({ came: null, stayed: null })
  const came = people('parent', 8, { came: true })
  const [called] = summariseTargets({ targets: hopes, people: came, called: { any: true, last: false } }).lines
  expect(called).toMatchObject({ came: 8, stayed: null })
})

test('another quality has a line of its own, and a person counts in each that is theirs', () => {
  const polish: Target = { quality: 'language', word: 'pl', least: 2, most: 18 }
  const speaker = person('parent', { kinds: [{ quality: 'voice', word: 'parent' }, polish] })
  const { lines, missed } = summariseTargets({ targets: [polish], people: [speaker], called: notCalled })
  expect(lines.map(({ quality, coming }) => [quality, coming])).toEqual([
    ['voice', 1],
    ['language', 1],
  ])
  expect(missed).toMatchObject([{ word: 'pl', missing: 1 }])
})

test('whatever the numbers, it is on target exactly when each is between its two', () => {
  const line = fc.record({ least: fc.nat(9), more: fc.nat(5), coming: fc.nat(15) })
  fc.assert(
    fc.property(line, line, (parents, leaders) => {
      const targets = [
        voice('parent', parents.least, parents.least + parents.more),
        voice('leader', leaders.least, leaders.least + leaders.more),
      ]
      const all = [...people('parent', parents.coming), ...people('leader', leaders.coming)]
      const within = ({ least, more, coming }: typeof parents) => least <= coming && coming <= least + more
      const { isOnTarget, missed } = summariseTargets({ targets, people: all, called: notCalled })
      expect(isOnTarget).toBe(within(parents) && within(leaders))
      for (const { missing, tooMany } of missed) expect(missing === 0 || tooMany === 0).toBe(true)
    }),
  )
})

test('hopes fit the seats: one by one, and the voices together', () => {
  const given = { others: hopes, seats: 18 }
  expect(judgeTarget(voice('leader', 4), given)).toEqual({ ok: true })
  expect(judgeTarget(voice('leader', 5), given)).toMatchObject({ ok: false, field: 'least' })
  expect(judgeTarget(voice('leader', 3, 2), given)).toMatchObject({ ok: false, field: 'most' })
  expect(judgeTarget({ quality: 'gender', word: 'man', least: 19, most: 19 }, given)).toMatchObject({ ok: false, field: 'least' })
  expect(judgeTarget({ quality: 'gender', word: 'man', least: 9, most: 9 }, given)).toEqual({ ok: true })
})

test('a kind survives its form, strokes and all', () => {
  fc.assert(
    fc.property(fc.constantFrom(...qualities), fc.string({ minLength: 1 }), (quality, word) => {
      expect(readKind(writeKind({ quality, word }))).toEqual({ quality, word })
    }),
  )
  for (const none of ['', 'voice', 'voice/', '/parent', 'colour/blue']) expect(readKind(none)).toBeUndefined()
})

test('a hope and how far off it is are said in words', () => {
  expect([sayHope(voice('parent', 8), 18), sayHope(voice('parent', 9, 11), 24), sayHope(voice('parent', 2, 24), 24)]).toEqual([
    '8',
    '9 to 11',
    '2 or more',
  ])
  expect([sayHope(voice('parent', 0, 3), 24), sayHope({ least: null, most: null }, 24)]).toEqual(['up to 3', 'not said'])
  expect([sayMissed({ missing: 1, tooMany: 0 }), sayMissed({ missing: 0, tooMany: 2 })]).toEqual([
    'one more is hoped for',
    '2 more than hoped for',
  ])
})
