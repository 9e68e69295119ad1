import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dealGroups } from '#app/features/mixing/engine/groups/cross-groups.ts'
import { agreement, crossGroups } from '#app/features/mixing/engine/groups/cross-groups.ts'
import { makeGrouping, movePerson, seatAll, swapPeople, type Grouping } from '#app/features/mixing/engine/groups/grouping.ts'
import { likelySizes } from '#app/features/mixing/engine/groups/likely-sizes.ts'
import { wholeDistances } from '#app/features/mixing/engine/groups/whole-distances.ts'
import { makeRandom } from '#app/features/mixing/engine/random.ts'
import { makeEvenGroups, smallGroups } from './groups.ts'

test('after any swaps and moves, the running sums are those counted anew', () => {
  fc.assert(
    fc.property(smallGroups, fc.nat(), (instance, seed) => {
      const { people, groups } = instance
      const random = makeRandom(seed)
      const make = () => makeGrouping(people, people, groups, wholeDistances(instance).distances)
      const grouping = make()
      seatAll(grouping, dealGroups(people, firstSizes(instance), random))
      for (let change = 0; change < 40; change++) changeAtRandom(grouping, random.below(people), random.below(people), random.below(groups))
      const anew = make()
      seatAll(anew, grouping.groupOf)
      expect({ value: grouping.value, sums: grouping.sums, own: grouping.own, size: grouping.size }).toEqual({
        value: anew.value,
        sums: anew.sums,
        own: anew.own,
        size: anew.size,
      })
      expect(membersOf(grouping)).toEqual(membersOf(anew))
    }),
  )
})

test('a child keeps the sizes, and whatever both parents agree on entirely', () => {
  fc.assert(
    fc.property(smallGroups, fc.nat(), (instance, seed) => {
      const random = makeRandom(seed)
      const sizes = firstSizes(instance)
      const one = dealGroups(instance.people, sizes, random)
      const child = crossGroups(one, dealGroups(instance.people, sizes, random), sizes, random)
      expect(sizes.map((_, group) => child.filter((at) => at === group).length)).toEqual(sizes)
      expect(agreement(one, crossGroups(one, one, sizes, random), instance.groups)).toBe(1)
    }),
  )
})

test('likely sizes keep the bounds, and no others give more pairs', () => {
  fc.assert(
    fc.property(smallGroups, (instance) => {
      const [best, ...others] = likelySizes(instance, 1, 8)
      const { people, least, most } = instance
      const pairs = (sizes: Int32Array) => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
      const all = everySizes(people, least, most).map(pairs)
      expect(best && pairs(best)).toBe(Math.max(...all))
      expect(others.every((sizes) => sizes.every((size, at) => size >= (least[at] ?? 0) && size <= (most[at] ?? 0)))).toBe(true)
      const [fewest] = likelySizes(instance, -1, 8)
      expect(fewest && pairs(fewest)).toBe(Math.min(...all))
    }),
  )
})

test('distances too fine for 32 bits are rounded for the search alone', () => {
  const fine = { ...makeEvenGroups(2, 3, 1), decimals: 9 }
  expect(wholeDistances(fine).scale).toBeLessThan(1e9)
  expect(wholeDistances(makeEvenGroups(2, 3, 1)).scale).toBe(1)
})

function firstSizes(instance: Parameters<typeof likelySizes>[0]) {
  return likelySizes(instance, 1, 1)[0] ?? new Int32Array(0)
}

function changeAtRandom(grouping: Grouping, one: number, other: number, to: number) {
  const { people, groupOf, sums, own, distances } = grouping
  const from = groupOf[one] ?? 0
  const there = groupOf[other] ?? 0
  const taken = (person: number, group: number) => (sums[group * people + person] ?? 0) - (own[person] ?? 0)
  if (from !== there) swapPeople(grouping, one, other, taken(one, there) + taken(other, from) - 2 * (distances[one * people + other] ?? 0))
  const now = groupOf[one] ?? 0
  if (to !== now) movePerson(grouping, one, to, taken(one, to))
}

function membersOf({ groups, size, members, width }: Grouping) {
  return Array.from({ length: groups }, (_, group) => [...members.subarray(group * width, group * width + (size[group] ?? 0))].sort())
}

function everySizes(people: number, least: Int32Array, most: Int32Array): Int32Array[] {
  const lists = [...least.keys()].reduce<number[][]>(
    (lists, group) =>
      lists.flatMap((list) =>
        Array.from({ length: (most[group] ?? 0) - (least[group] ?? 0) + 1 }, (_, more) => [...list, (least[group] ?? 0) + more]),
      ),
    [[]],
  )
  return lists.filter((list) => list.reduce((sum, size) => sum + size, 0) === people).map((list) => Int32Array.from(list))
}
