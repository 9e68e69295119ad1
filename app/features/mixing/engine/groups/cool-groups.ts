import type { GroupsInstance } from './groups-instance.ts'
import { movePerson } from './grouping.ts'
import { sweepGroups, type Sweeper } from './sweep-groups.ts'

/** Temperatures, in points: where groups begin to hold together, and where hardly anyone swaps any more. */
export interface Freezing {
  from: number
  to: number
}

/** Swaps made per person and sweep at those temperatures. Found by trial to hold for distances of very different kinds. */
const swapsAtFrom = 0.3
const swapsAtTo = 0.02
const coolingPerStep = 0.9
const sweepsPerStep = 4
/** Groups that are cooled quickly seem to freeze too late: slow coolings do best this much warmer. */
const warmer = 1.2

/** Lets in what costs less than `temperature` times the next threshold; temperature 0, only what improves. */
function setTemperature({ allowed }: Sweeper, thresholds: Float64Array, temperature: number) {
  for (let turn = 0; turn < allowed.length; turn++) allowed[turn] = -Math.min(2 ** 30, Math.floor(temperature * (thresholds[turn] ?? 0)))
}

/** Cools evenly in that many sweeps, then settles. */
export function* coolGroups(sweeper: Sweeper, thresholds: Float64Array, { from, to }: Freezing, sweeps: number, bounds: Bounds) {
  for (let sweep = 0; sweep < sweeps; sweep++) {
    setTemperature(sweeper, thresholds, from + ((to - from) * sweep) / sweeps)
    yield* sweepGroups(sweeper)
  }
  yield* settleGroups(sweeper, bounds)
}

type Bounds = Pick<GroupsInstance, 'least' | 'most'>

/** Swaps and moves as long as one makes the groups better. */
export function* settleGroups(sweeper: Sweeper, bounds: Bounds): Generator<number, void> {
  const { grouping } = sweeper
  sweeper.allowed.fill(0)
  let before: number
  do {
    before = grouping.value
    yield* sweepGroups(sweeper)
    yield moveThoseBetterOff(sweeper, bounds)
  } while (grouping.value > before)
}

/** Moves people, where sizes allow it, to a group where they add more. */
function moveThoseBetterOff({ grouping }: Sweeper, { least, most }: Bounds) {
  const { people, groups, groupOf, size, sums, own } = grouping
  for (let person = 0; person < people; person++)
    for (let to = 0; to < groups; to++) {
      const from = groupOf[person] ?? 0
      const gained = (sums[to * people + person] ?? 0) - (own[person] ?? 0)
      if (gained > 0 && (size[from] ?? 0) > (least[from] ?? 0) && (size[to] ?? 0) < (most[to] ?? 0))
        movePerson(grouping, person, to, gained)
    }
  return people
}

/**
 * Cools quickly from `hottest` and watches how many swaps are made, to learn where these groups freeze: which temperatures are worth time
 * differs from one kind of distances to the next.
 */
export function* findFreezing(sweeper: Sweeper, thresholds: Float64Array, hottest: number, bounds: Bounds): Generator<number, Freezing> {
  const { people } = sweeper.grouping
  let from = 0
  let temperature = hottest
  let rate = Infinity
  while (temperature >= 0.5 && rate > swapsAtTo) {
    setTemperature(sweeper, thresholds, temperature)
    let made = 0
    for (let sweep = 0; sweep < sweepsPerStep; sweep++) made += yield* sweepGroups(sweeper)
    rate = made / (sweepsPerStep * people)
    if (from === 0 && rate < swapsAtFrom) from = temperature
    temperature *= coolingPerStep
  }
  yield* settleGroups(sweeper, bounds)
  return { from: warmer * Math.max(from, temperature), to: warmer * temperature }
}
