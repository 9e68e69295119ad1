import type { Random } from '../random.ts'
import { coolGroups, findFreezing, settleGroups } from './cool-groups.ts'
import { agreement, crossGroups, dealGroups } from './cross-groups.ts'
import { seatAll } from './grouping.ts'
import type { GroupsInstance } from './groups-instance.ts'
import { kickGroups } from './kick-groups.ts'
import type { Sweeper } from './sweep-groups.ts'
import { makeThresholds } from './thresholds.ts'

export interface Breeding {
  /** How many groupings are kept to breed from, at least 2. */
  population: number
  /** How long a cooling lasts, from chance and of a child: as a share of the sweeps made so far, and `fewestSweeps` at least. */
  shareFromChance: number
  shareOfChild: number
  /** After so many children, the best is kicked for as long as one of them takes. */
  childrenPerKicking: number
}

interface Individual {
  value: number
  groupOf: Int32Array
}

/** Two groupings that share more of their pairs than this are one and the same hill. */
const alike = 0.85
/** Children begin a little cooler than where groups freeze, so as to keep what their parents agree on. */
const childHeat = 0.9
const fewestSweeps = 300
/** A generation ends when so many children, per grouping kept, came to nothing. */
const patience = 3

/**
 * A memetic search that never ends: groupings cooled from chance are crossed, and their children cooled again, until nothing new comes of
 * it; then the best lives on among new ones. Now and then the best is kicked. Every cooling takes a share of all the sweeps before it, so that the plan fits any budget. Of
 * the family of Lai and Hao (European Journal of Operational Research 254, 2016, doi 10.1016/j.ejor.2016.05.018) and Yang et al. (the same
 * 302, 2022, doi 10.1016/j.ejor.2022.02.003), with annealing for their tabu search. `sizes` are those worth trying; yields how many rows of
 * swaps were weighed since.
 */
export function* breedGroups(
  sweeper: Sweeper,
  bounds: GroupsInstance,
  sizes: readonly Int32Array[],
  hottest: number,
  { population, shareFromChance, shareOfChild, childrenPerKicking }: Breeding,
  random: Random,
): Generator<number, never> {
  const { grouping } = sweeper
  const rowsPerSweep = (grouping.people * (grouping.groups - 1)) / 2
  const thresholds = makeThresholds(random)
  yield seat(deal(0))
  yield* settleGroups(sweeper, bounds)
  const freezing = yield* findFreezing(sweeper, thresholds, hottest, bounds)
  const forChildren = { from: freezing.to + childHeat * (freezing.from - freezing.to), to: freezing.to }
  let spent = 0
  let children = 0
  let ancestor = individual()

  for (;;) {
    const living = [ancestor]
    while (living.length < population) {
      yield seat(deal(living.length - 1))
      yield* coolGroups(sweeper, thresholds, freezing, spend(shareFromChance), bounds)
      living.push(individual())
    }
    for (let inVain = 0; inVain < patience * population; inVain++) {
      const [one, other] = twoOf(living, random)
      yield seat(crossGroups(one.groupOf, other.groupOf, countSizes(one.groupOf), random))
      yield* coolGroups(sweeper, thresholds, forChildren, spend(shareOfChild), bounds)
      if (takeIn(individual(), living, grouping.groups)) inVain = -1
      if (++children % childrenPerKicking > 0) continue
      yield seat(bestOf(living).groupOf)
      yield* kickGroups(sweeper, bounds, spend(shareOfChild) * rowsPerSweep, random)
      takeIn(individual(), living, grouping.groups)
    }
    ancestor = bestOf(living)
  }

  function spend(share: number) {
    const sweeps = Math.max(fewestSweeps, Math.floor(spent * share))
    spent += sweeps
    return sweeps
  }

  function deal(turn: number) {
    return dealGroups(grouping.people, sizes[turn % sizes.length] ?? grouping.size, random)
  }

  function seat(groupOf: Int32Array) {
    seatAll(grouping, groupOf)
    return grouping.people
  }

  function individual(): Individual {
    return { value: grouping.value, groupOf: grouping.groupOf.slice() }
  }

  function countSizes(groupOf: Int32Array) {
    const counted = new Int32Array(grouping.groups)
    for (const group of groupOf) counted[group] = (counted[group] ?? 0) + 1
    return counted
  }
}

function bestOf(living: readonly Individual[]) {
  return living.reduce((best, one) => (one.value > best.value ? one : best))
}

/** Puts a child in the place of the one it is most like, or else of the worst, if it is better. */
function takeIn(child: Individual, living: Individual[], groups: number) {
  const likeness = living.map(({ groupOf }) => agreement(groupOf, child.groupOf, groups))
  const nearest = likeness.reduce((most, like, at) => (like > (likeness[most] ?? 0) ? at : most), 0)
  const worst = living.reduce((least, { value }, at) => (value < (living[least]?.value ?? 0) ? at : least), 0)
  const rival = (likeness[nearest] ?? 0) > alike ? nearest : worst
  if (child.value <= (living[rival]?.value ?? 0)) return false
  living[rival] = child
  return true
}

function twoOf(living: readonly Individual[], random: Random): [Individual, Individual] {
  const first = random.below(living.length)
  const second = (first + 1 + random.below(living.length - 1)) % living.length
  const [one, other] = [living[first], living[second]]
  if (!one || !other) throw new Error('Breeding needs at least two groupings')
  return [one, other]
}
