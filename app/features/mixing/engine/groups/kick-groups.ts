import type { Random } from '../random.ts'
import { settleGroups } from './cool-groups.ts'
import { seatAll, swapPeople, type Grouping } from './grouping.ts'
import type { GroupsInstance } from './groups-instance.ts'
import type { Sweeper } from './sweep-groups.ts'

/** Swaps made at random before each settling. */
const swapsPerKick = 2

/**
 * Iterated local search (Lourenço, Martin and Stützle, Handbook of Metaheuristics, 2003): a small kick, settle, and back unless that is at
 * least as good. Where distances come from points in space, this climbs the last steps that annealing leaves. Ends with the best it met;
 * yields how many rows of swaps were weighed since.
 */
export function* kickGroups(
  sweeper: Sweeper,
  bounds: Pick<GroupsInstance, 'least' | 'most'>,
  rows: number,
  random: Random,
): Generator<number, void> {
  const { grouping } = sweeper
  const kept = grouping.groupOf.slice()
  let value = grouping.value
  let left = rows
  while (left > 0) {
    for (let swaps = 0; swaps < swapsPerKick; swaps++) swapAtRandom(grouping, random)
    for (const weighed of settleGroups(sweeper, bounds)) {
      left -= weighed
      yield weighed
    }
    if (grouping.value >= value) {
      value = grouping.value
      kept.set(grouping.groupOf)
      continue
    }
    seatAll(grouping, kept)
    left -= grouping.people
    yield grouping.people
  }
}

function swapAtRandom(grouping: Grouping, random: Random) {
  const { people, groupOf, sums, own, distances } = grouping
  const one = random.below(people)
  const other = random.below(people)
  const group = groupOf[one] ?? 0
  const otherGroup = groupOf[other] ?? 0
  if (group === otherGroup) return
  const gained = (sums[otherGroup * people + one] ?? 0) - (own[one] ?? 0) + (sums[group * people + other] ?? 0) - (own[other] ?? 0)
  swapPeople(grouping, one, other, gained - 2 * (distances[one * people + other] ?? 0))
}
