import type { Changeable } from '../anneal.ts'
import { shuffle, type Random } from '../random.ts'
import type { CohortProblem } from './cohort-problem.ts'
import { placePeople } from './place-people.ts'

/** What one broken rule weighs, in points: while searching, so that rules may be broken on the way, and in what counts as the best. */
const pointsPerBreak = 200
const rankPerBreak = 1e6
/** How often a block changes places with another instead of going alone. */
const shareOfSwaps = 0.75

/**
 * Cohorts that change by one block going elsewhere, or by two changing places. It begins with a greedy fill: those with the fewest places
 * open to them first, each where it is best just then. No block is ever where it may not be, so availability, locks and keep-togethers hold.
 */
export function moveBlocks(problem: CohortProblem, random: Random): Changeable & { best: Int32Array } {
  const { blocks, waiting } = problem
  const places = waiting + 1
  const placement = placePeople(problem)
  const placeOf = new Int32Array(blocks.length).fill(waiting)
  const mayBe = new Uint8Array(blocks.length * places)
  const within: number[][] = Array.from({ length: places }, () => [])
  const positionOf = new Int32Array(blocks.length)
  const best = new Int32Array(blocks.length)

  /** The move on trial: a block and where it came from, and the block that changed places with it (−1 for none). */
  let block = 0
  let from = 0
  let partner = -1

  blocks.forEach(({ allowed }, at) => allowed.forEach((place) => (mayBe[at * places + place] = 1)))
  blocks.forEach((_, at) => enter(at, waiting))
  fillGreedily()
  return { propose, accept: () => undefined, refuse, rank, keep: () => best.set(placeOf), best }

  function propose() {
    const before = weigh()
    block = random.below(blocks.length)
    from = placeOf[block] ?? waiting
    const { allowed } = blocks[block] ?? { allowed: [] }
    const to = allowed[random.below(allowed.length)] ?? from
    if (to === from) return Infinity
    partner = random.unit() < shareOfSwaps ? findPartner(to) : -1
    go(block, to)
    if (partner >= 0) go(partner, from)
    return weigh() - before
  }

  /** Someone at `to` who may be where the block is; −1 where one look finds none. */
  function findPartner(to: number) {
    const there = within[to] ?? []
    const found = there[random.below(there.length)] ?? -1
    return found >= 0 && mayBe[found * places + from] === 1 ? found : -1
  }

  function refuse() {
    const to = placeOf[block] ?? waiting
    go(block, from)
    if (partner >= 0) go(partner, to)
  }

  function weigh() {
    return placement.cost() + pointsPerBreak * placement.broken()
  }

  function rank() {
    return placement.cost() + rankPerBreak * placement.broken()
  }

  function go(moved: number, to: number) {
    const now = placeOf[moved] ?? waiting
    placement.move(blocks[moved]?.people ?? [], now, to)
    leave(moved, now)
    enter(moved, to)
  }

  function enter(moved: number, place: number) {
    placeOf[moved] = place
    positionOf[moved] = (within[place]?.push(moved) ?? 1) - 1
  }

  /** Fills the gap with the last of the list. */
  function leave(moved: number, place: number) {
    const last = within[place]?.pop()
    if (last === undefined || last === moved) return
    const gap = positionOf[moved] ?? 0
    within[place]?.splice(gap, 1, last)
    positionOf[last] = gap
  }

  function fillGreedily() {
    const order = [...shuffle(Int32Array.from(blocks.keys()), random)]
    order.sort((one, other) => (blocks[one]?.allowed.length ?? 0) - (blocks[other]?.allowed.length ?? 0))
    for (const next of order) {
      let cheapest = waiting
      let least = Infinity
      for (const place of blocks[next]?.allowed ?? []) {
        go(next, place)
        const weight = weigh()
        if (weight < least) cheapest = place
        least = Math.min(least, weight)
      }
      go(next, cheapest)
    }
  }
}
