import { shuffle, type Random } from '../random.ts'
import { swapPeople, type Grouping } from './grouping.ts'
import { thresholdCount } from './thresholds.ts'

/** The worst a sum can be: less than any, and still a whole number of 32 bits. */
const lowest = -(2 ** 31)

/** What sweeps of one search share. */
export interface Sweeper {
  grouping: Grouping
  random: Random
  /** Lowest gain allowed, by turn: 0 or below. All 0 allows only what improves. */
  allowed: Int32Array
  turn: number
  /** The order in which groups take turns. */
  order: Int32Array
  /** What each member of the other group would bring. */
  brought: Int32Array
  /** Twice the least distance between two people. */
  leastTwice: number
}

export function makeSweeper(grouping: Grouping, random: Random): Sweeper {
  const { people, groups, distances, width } = grouping
  let least = people > 1 ? Infinity : 0
  for (let one = 0; one < people; one++)
    for (let other = 0; other < one; other++) least = Math.min(least, distances[one * people + other] ?? 0)
  return {
    grouping,
    random,
    allowed: new Int32Array(thresholdCount),
    turn: 0,
    order: Int32Array.from({ length: groups }, (_, group) => group),
    brought: new Int32Array(width),
    leastTwice: 2 * least,
  }
}

/**
 * Offers everyone a swap with the people of every other group, and makes the first that its threshold allows. Gives how many were made;
 * yields how many rows of swaps, one person against one group, were weighed since.
 */
export function* sweepGroups(sweeper: Sweeper): Generator<number, number> {
  const { grouping, random, order } = sweeper
  const { groups, size } = grouping
  shuffle(order, random)
  sweeper.turn = random.below(thresholdCount)
  let made = 0
  for (let first = 0; first < groups; first++) {
    const group = order[first] ?? 0
    for (let second = first + 1; second < groups; second++) made += sweepPair(sweeper, group, order[second] ?? 0)
    yield (size[group] ?? 0) * (groups - first - 1)
  }
  return made
}

/**
 * All swaps between two groups. One threshold serves a row, a person against the other group, so that a look at the most the group could
 * bring rules out whole rows (the bound of Schulz, “Efficient neighborhood evaluation for the maximally diverse grouping problem”, Annals
 * of Operations Research 341, 2024, doi 10.1007/s10479-024-06217-9, drawn together with the chance of annealing).
 */
function sweepPair(sweeper: Sweeper, group: number, other: number) {
  const { grouping, allowed, brought, leastTwice } = sweeper
  const { people, distances, size, width, members, sums, own } = grouping
  const theirs = other * people
  const first = group * width
  const end = first + (size[group] ?? 0)
  const count = size[other] ?? 0
  let most = readBrought(grouping, group, other, brought)
  let turn = sweeper.turn
  let made = 0
  for (let at = first; at < end; at++) {
    const one = members[at] ?? 0
    turn = (turn + 1) & (thresholdCount - 1)
    const taken = (sums[theirs + one] ?? 0) - (own[one] ?? 0)
    const needed = (allowed[turn] ?? 0) - taken
    const hoped = needed + leastTwice
    if (most <= hoped) continue
    for (let place = 0; place < count; place++) {
      const gain = brought[place] ?? 0
      if (gain <= hoped) continue
      const partner = members[other * width + place] ?? 0
      const added = gain - 2 * (distances[one * people + partner] ?? 0)
      if (added <= needed) continue
      swapPeople(grouping, one, partner, added + taken)
      most = readBrought(grouping, group, other, brought)
      made++
      break
    }
  }
  sweeper.turn = turn
  return made
}

/** What each member of `other` would bring to `group`, but for the one they would replace; gives the most. */
function readBrought({ people, size, width, members, sums, own }: Grouping, group: number, other: number, brought: Int32Array) {
  const count = size[other] ?? 0
  let most = lowest
  for (let place = 0; place < count; place++) {
    const partner = members[other * width + place] ?? 0
    const gain = (sums[group * people + partner] ?? 0) - (own[partner] ?? 0)
    brought[place] = gain
    if (gain > most) most = gain
  }
  return most
}
