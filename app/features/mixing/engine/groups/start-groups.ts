import type { Anytime } from '../anytime.ts'
import { makeRandom } from '../random.ts'
import { breedGroups, type Breeding } from './breed-groups.ts'
import { checkGroups } from './check-groups.ts'
import { makeGrouping } from './grouping.ts'
import type { GroupsAnswer, GroupsInstance } from './groups-instance.ts'
import { likelySizes } from './likely-sizes.ts'
import { makeSweeper } from './sweep-groups.ts'
import { wholeDistances } from './whole-distances.ts'

/** Lanes take turns: many groupings bred slowly, and fewer bred faster. */
const patient: Breeding = { population: 12, shareFromChance: 0.15, shareOfChild: 0.03, childrenPerKicking: 4 }
const hasty: Breeding = { population: 8, shareFromChance: 0.2, shareOfChild: 0.05, childrenPerKicking: 1 }
const mostSizesTried = 8
const rowsBetweenStops = 4_096

/**
 * Begins the search for maximally diverse groups. A move is a row: one person weighed against all of another group. Points are the objective
 * turned over, so that less is better. Every answer is counted again, by code of its own, before it leaves.
 */
export function startGroups(instance: GroupsInstance, seed: number, lane: number): Anytime<GroupsAnswer> {
  const { people, groups, most } = instance
  const { distances, scale } = wholeDistances(instance)
  const widest = most.reduce((widest, size) => Math.max(widest, size), 0)
  const grouping = makeGrouping(people, widest, groups, distances)
  const random = makeRandom(seed, lane)
  const sweeper = makeSweeper(grouping, random)
  const { mean, hottest } = weighDistances(distances, people, groups)
  const sizes = likelySizes(instance, mean, Math.max(1, Math.min(mostSizesTried, Math.floor(200 / groups))))
  const search = breedGroups(sweeper, instance, sizes, hottest, lane % 2 === 0 ? patient : hasty, random)
  search.next()

  let best = grouping.value
  const bestGroupOf = grouping.groupOf.slice()
  let credit = 0
  return { improve, best: () => -best / scale, answer }

  function improve(moves: number, stop?: () => boolean) {
    credit += moves
    let askAt = credit
    while (credit > 0) {
      if (credit <= askAt) {
        if (stop?.()) return moves - takeCredit()
        askAt = credit - rowsBetweenStops
      }
      credit -= Math.max(1, search.next().value)
      if (grouping.value > best) keep()
    }
    return moves
  }

  function takeCredit() {
    const left = credit
    credit = 0
    return left
  }

  function keep() {
    best = grouping.value
    bestGroupOf.set(grouping.groupOf)
  }

  function answer(): GroupsAnswer {
    const seated: number[][] = Array.from({ length: groups }, () => [])
    for (const [person, group] of bestGroupOf.entries()) seated[group]?.push(person)
    const checked = checkGroups(instance, seated)
    if (!checked.ok) throw new Error(`The search left the rules: ${checked.problem}`)
    return { objective: checked.objective, groups: seated }
  }
}

/** The mean distance, and a temperature at which nothing holds together: half the spread of what a whole group adds up to. */
function weighDistances(distances: Int32Array, people: number, groups: number) {
  const pairs = Math.max(1, people * (people - 1))
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / pairs
  const squares = distances.reduce((sum, distance) => sum + distance * distance, 0) / pairs
  return { mean, hottest: Math.sqrt(((squares - mean * mean) * people) / groups) / 2 }
}
