import { roles } from '../pool.ts'
import { shuffle, type Random } from '../random.ts'
import type { CohortProblem } from './cohort-problem.ts'
import { countCohorts, type CohortCounts } from './count-cohorts.ts'
import type { Block } from './gather-blocks.ts'
import { listPeople } from './people-by-place.ts'

/** How often someone changes places with a person of any voice instead of one of their own. */
const shareOfOtherVoices = 0.08
const looksForPartner = 2
/** How often someone takes an empty seat where there is one, instead of changing places. */
const shareGoingToRoom = 0.5

/** Cohorts that change by exchanges and by going elsewhere. No block is ever where it may not be, and no cohort is overfull. */
export interface BlockMoves {
  /** Thinks of a change and weighs it in points, a broken rule at `pointsPerBreak`; Infinity for one that cannot be, which needs no settling. */
  propose(pointsPerBreak: number): number
  accept(): void
  refuse(): void
  total: CohortCounts['total']
  placeOf: Int32Array
  /** Puts everyone where a copy of `placeOf` had them. */
  goBackTo(placeOf: Int32Array): void
}

/** Begins with everyone who is held, or was placed before a repair, in their place, and the others waiting. */
export function moveBlocks(problem: CohortProblem, random: Random): BlockMoves & { fillGreedily(pointsPerBreak: number): void } {
  const { blocks, waiting, room, pool } = problem
  const places = waiting + 1
  const counts = countCohorts(problem)
  const { added, total, placeOf, sizeOf } = counts
  const voiceOf = Int32Array.from(pool.candidates, ({ role }) => roles.indexOf(role))
  const mayBe = new Uint8Array(placeOf.length * places)
  const isSingle = new Uint8Array(placeOf.length)
  const singles = listPeople(placeOf.length, places, voiceOf, roles.length)
  const movable = blocks
    .filter(({ allowed }) => allowed.length > 1)
    .map(({ people, allowed }) => ({ people, allowed: Int32Array.from(allowed) }))

  /** The change on trial: one person, with a partner (−1 for none), to a place; or a whole block, by steps already made. */
  let mover = 0
  let partner = -1
  let target = waiting
  let steps: { person: number; from: number; to: number }[] = []

  for (const { people, allowed } of blocks) {
    for (const person of people) for (const place of allowed) mayBe[person * places + place] = 1
    const [only = 0] = people
    isSingle[only] = people.length === 1 ? 1 : 0
    if (isSingle[only] === 1) singles.add(only, waiting)
  }
  const isHeld = ({ allowed }: Block) => !allowed.includes(waiting)
  for (const block of [...blocks.filter(isHeld), ...blocks.filter((other) => !isHeld(other))]) {
    const { people, allowed } = block
    const place = isHeld(block) ? allowed[0] : allowed.find((open) => open === problem.home[people[0] ?? 0])
    if (place !== undefined && hasRoom(place, people.length)) for (const person of people) go(person, place)
    else if (isHeld(block)) total.breaks += people.length // they can never be where they are held
  }
  return { propose, accept, refuse, total, placeOf, goBackTo, fillGreedily }

  function propose(pointsPerBreak: number) {
    const block = movable[random.below(movable.length)]
    if (!block) return Infinity
    const { people, allowed } = block
    mover = people[0] ?? 0
    target = allowed[random.below(allowed.length)] ?? waiting
    const from = placeOf[mover] ?? waiting
    if (target === from) return Infinity
    if (people.length > 1) return tryBlock(people, from, pointsPerBreak)
    const own = voiceOf[mover] ?? 0
    const goesAlone = target !== waiting && hasRoom(target, 1) && random.unit() < shareGoingToRoom
    partner = goesAlone ? -1 : findPartner(random.unit() < shareOfOtherVoices ? random.below(roles.length) : own, target, from)
    if (partner >= 0) counts.weighExchange(mover, partner)
    else if (hasRoom(target, 1)) counts.weighMove(mover, target)
    else return Infinity
    return added.points + pointsPerBreak * added.breaks
  }

  function accept() {
    if (steps.length > 0) steps = []
    else if (partner < 0) make(mover, target)
    else {
      const from = placeOf[mover] ?? waiting
      singles.remove(mover, from)
      singles.remove(partner, target)
      counts.exchange(mover, partner)
      singles.add(mover, target)
      singles.add(partner, from)
    }
  }

  function refuse() {
    for (const { person, from } of steps.reverse()) go(person, from)
    steps = []
  }

  /** Someone at `place` who may be at `from`; −1 where a look or two find none. */
  function findPartner(voice: number, place: number, from: number) {
    const there = singles.at(place, voice)
    for (let look = 0; look < looksForPartner && there.length > 0; look++) {
      const found = there[random.below(there.length)] ?? 0
      if (mayBe[found * places + from] === 1) return found
    }
    return -1
  }

  function hasRoom(place: number, people: number) {
    return place === waiting || (sizeOf[place] ?? 0) + people <= (room[place] ?? 0)
  }

  /** A block goes to the target, and for each of it somebody of their voice comes back where one look finds them. */
  function tryBlock(people: readonly number[], from: number, pointsPerBreak: number) {
    const { points, breaks } = total
    const back = new Set(people.map((person) => findPartner(voiceOf[person] ?? 0, target, from)).filter((found) => found >= 0))
    if (!hasRoom(target, people.length - back.size)) return Infinity
    for (const person of people) step(person, waiting)
    for (const person of back) step(person, from)
    for (const person of people) step(person, target)
    return total.points - points + pointsPerBreak * (total.breaks - breaks)
  }

  function step(person: number, to: number) {
    const from = placeOf[person] ?? waiting
    if (from === to) return
    steps.push({ person, from, to })
    go(person, to)
  }

  function go(person: number, to: number) {
    counts.weighMove(person, to)
    make(person, to)
  }

  function make(person: number, to: number) {
    if (isSingle[person] === 1) singles.remove(person, placeOf[person] ?? waiting)
    counts.move(person, to)
    if (isSingle[person] === 1) singles.add(person, to)
  }

  function goBackTo(before: Int32Array) {
    const others = [...before.keys()].filter((person) => before[person] !== placeOf[person])
    for (const person of others) if (placeOf[person] !== waiting) go(person, waiting)
    for (const person of others) if (before[person] !== waiting) go(person, before[person] ?? waiting)
  }

  /**
   * Places those who wait, with the fewest places open to them first, each where it is best just then. Seats are left for the fewest of each
   * voice that a cohort needs.
   */
  function fillGreedily(pointsPerBreak: number) {
    const missing = Int32Array.from(pool.cohorts.flatMap((cohort) => roles.map((role) => cohort.roles[role].min)))
    const note = (person: number, place: number) => {
      const at = place * roles.length + (voiceOf[person] ?? 0)
      if (place !== waiting && (missing[at] ?? 0) > 0) missing[at] = (missing[at] ?? 0) - 1
    }
    placeOf.forEach((place, person) => note(person, place))
    const order = [...shuffle(Int32Array.from(movable.keys()), random)]
      .flatMap((number) => movable[number] ?? [])
      .filter(({ people }) => people.every((person) => placeOf[person] === waiting))
    order.sort((one, other) => one.allowed.length - other.allowed.length)
    for (const { people, allowed } of order) {
      let best = waiting
      let least = Infinity
      for (const place of allowed) {
        if (place !== waiting && !hasRoom(place, seatsKept(missing, place, people))) continue
        const added = tryAt(people, place, pointsPerBreak)
        if (added < least) best = place
        least = Math.min(least, added)
      }
      for (const person of people) {
        if (placeOf[person] !== best) go(person, best)
        note(person, best)
      }
    }
  }

  /** Seats taken by these people and by the voices still missing besides them. */
  function seatsKept(missing: Int32Array, place: number, people: readonly number[]) {
    let seats = people.length
    roles.forEach((_, voice) => {
      const own =
        people.length === 1 ? Number(voiceOf[people[0] ?? 0] === voice) : people.filter((person) => voiceOf[person] === voice).length
      seats += Math.max(0, (missing[place * roles.length + voice] ?? 0) - own)
    })
    return seats
  }

  function tryAt(people: readonly number[], place: number, pointsPerBreak: number) {
    const [only = 0] = people
    if (people.length === 1) {
      counts.weighMove(only, place)
      return place === placeOf[only] ? 0 : added.points + pointsPerBreak * added.breaks
    }
    const { points, breaks } = total
    for (const person of people) step(person, place)
    const difference = total.points - points + pointsPerBreak * (total.breaks - breaks)
    refuse()
    return difference
  }
}
