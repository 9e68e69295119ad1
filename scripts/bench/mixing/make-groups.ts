import type { GroupsInstance } from '#app/features/mixing/engine/groups/groups-instance.ts'
import { makeRandom, type Random } from '#app/features/mixing/engine/random.ts'

/** A synthetic instance by its recipe: which kind of distances, how many people and groups, equal (ss) or different sizes (ds), and a seed. */
export interface GroupsRecipe {
  kind: 'RanInt' | 'RanReal' | 'Geo'
  people: number
  groups: number
  sizes: 'ss' | 'ds'
  seed: number
}

/**
 * Invents an instance in the manner of MDGPLIB (Gallego, Laguna, Martí and Duarte, Journal of the Operational Research Society 64, 2013,
 * doi 10.1057/jors.2012.66): whole or real distances from 0 to 100, or those between points of 2 to 21 coordinates.
 */
export function makeGroups({ kind, people, groups, sizes, seed }: GroupsRecipe): GroupsInstance {
  const random = makeRandom(seed)
  const distanceOf =
    kind === 'Geo' ? between(scatter(people, random)) : () => (kind === 'RanInt' ? random.below(101) : thousandths(random.unit() * 100))
  const distances = new Float64Array(people * people)
  for (let one = 0; one < people; one++)
    for (let other = one + 1; other < people; other++) {
      const distance = distanceOf(one, other)
      distances[one * people + other] = distance
      distances[other * people + one] = distance
    }
  const even = people / groups
  const spread = sizes === 'ss' ? 0 : Math.floor(even / 4)
  const size = (from: number) => () => from + (spread > 0 ? random.below(spread + 1) : 0)
  return {
    people,
    groups,
    least: new Int32Array(groups).map(size(even - spread)),
    most: new Int32Array(groups).map(size(even)),
    distances,
    decimals: kind === 'RanInt' ? 0 : 3,
  }
}

function scatter(people: number, random: Random) {
  const coordinates = 2 + random.below(20)
  return Array.from({ length: people }, () => Array.from({ length: coordinates }, () => random.unit() * 100))
}

function between(points: readonly (readonly number[])[]) {
  return (one: number, other: number) => {
    const there = points[other] ?? []
    const squares = (points[one] ?? []).map((at, axis) => (at - (there[axis] ?? 0)) * (at - (there[axis] ?? 0)))
    return thousandths(Math.sqrt(squares.reduce((sum, square) => sum + square, 0)))
  }
}

function thousandths(value: number) {
  return Math.round(value * 1_000) / 1_000
}
