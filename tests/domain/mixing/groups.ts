import fc from 'fast-check'
import type { GroupsInstance } from '#app/features/mixing/engine/groups/groups-instance.ts'
import { makeRandom } from '#app/features/mixing/engine/random.ts'

/** Small grouping problems of every kind: sizes apart, room left over or none, whole or real distances, some below 0. */
export const smallGroups = fc
  .record({
    groups: fc.integer({ min: 1, max: 4 }),
    size: fc.integer({ min: 1, max: 4 }),
    slack: fc.integer({ min: 0, max: 2 }),
    decimals: fc.constantFrom(0, 3),
    from: fc.constantFrom(0, -50, 40),
    seed: fc.nat(),
  })
  .map(({ groups, size, slack, decimals, from, seed }): GroupsInstance => {
    const people = groups * size
    const random = makeRandom(seed)
    const unit = 10 ** decimals
    return {
      people,
      groups,
      least: new Int32Array(groups).map(() => size - random.below(Math.min(size, slack) + 1)),
      most: new Int32Array(groups).map(() => size + random.below(slack + 1)),
      distances: makeSquare(people, () => Math.round((from + random.unit() * 100) * unit) / unit),
      decimals,
    }
  })

/** Whole distances from 0 to 100 between everyone, and groups of one size. */
export function makeEvenGroups(groups: number, size: number, seed: number): GroupsInstance {
  const people = groups * size
  const random = makeRandom(seed)
  return {
    people,
    groups,
    least: new Int32Array(groups).fill(size),
    most: new Int32Array(groups).fill(size),
    distances: makeSquare(people, () => random.below(101)),
    decimals: 0,
  }
}

/** The greatest objective there is, by trying every grouping that keeps the sizes. */
export function bestByTryingAll({ people, groups, least, most, distances, decimals }: GroupsInstance) {
  const seated: number[][] = Array.from({ length: groups }, () => [])
  let best = -Infinity
  seatFrom(0, 0)
  return Math.round(best * 10 ** decimals) / 10 ** decimals

  function seatFrom(person: number, sum: number) {
    if (person === people) {
      if (seated.every((group, at) => group.length >= (least[at] ?? 0))) best = Math.max(best, sum)
      return
    }
    for (const [at, group] of seated.entries()) {
      if (group.length >= (most[at] ?? 0)) continue
      const added = group.reduce((total, other) => total + (distances[person * people + other] ?? 0), 0)
      group.push(person)
      seatFrom(person + 1, sum + added)
      group.pop()
    }
  }
}

function makeSquare(people: number, distance: () => number) {
  const square = new Float64Array(people * people)
  for (let one = 0; one < people; one++)
    for (let other = 0; other < one; other++) {
      const between = distance()
      square[one * people + other] = between
      square[other * people + one] = between
    }
  return square
}
