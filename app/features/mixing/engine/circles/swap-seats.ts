import type { Changeable } from '../anneal.ts'
import { bump } from '../numbers.ts'
import type { Random } from '../random.ts'
import { countInCircles } from './circle-counts.ts'
import type { CircleProblem } from './circle-problem.ts'
import { countTally, type Seats } from './circle-seats.ts'
import { priceCompany } from './company.ts'
import { costOfSeats, unfairnessOf } from './cost-of-seats.ts'
import { layOfSeats } from './lay-of-seats.ts'

/**
 * Circles that change by two seats of one session changing places; people who stay together change places all at once. A move is weighed by
 * what it changes alone, those who sit in the two circles, and given up as soon as it is sure to add too much. Moves that would break a
 * hard rule or touch a held seat are not made, so what begins right stays right.
 */
export function swapSeats(problem: CircleProblem, seats: Seats, random: Random): Changeable & { best: Int32Array } {
  const { stride, empty, languageOf, weights } = problem
  const { who, circleAt, heldAt, bondAt, priorAt, taking } = seats
  const { free, size, ownStart, sessionAt, sessionStart, elsewhere } = layOfSeats(seats)
  const tally = countTally(problem, seats)
  const { comes, goes, met, meet } = priceCompany(problem, tally.met)
  const counts = countInCircles(problem, tally)
  const { known } = tally
  const best = Int32Array.from(who)
  const hasBonds = bondAt.some((bond) => bond >= 0)
  const hasPrior = priorAt.some((circle) => circle >= 0)
  let cost = costOfSeats(problem, seats, tally)
  let unfairness = unfairnessOf(known, taking)

  /** What a trial has done to `known`: the people, and for each by how much. */
  const touched = new Int32Array(4 * stride)
  const touchedBy = new Int32Array(4 * stride)
  let touches = 0

  return { change, rank: () => cost, keep: () => best.set(who), best }

  function change(most: number) {
    if (free.length === 0) return false
    const seatA = free[random.below(free.length)] ?? 0
    const seatB = seatElsewhere(seatA)
    const a = who[seatA] ?? 0
    const b = who[seatB] ?? 0
    if (a === b || heldAt[seatB] === 1) return false
    if (hasBonds && bondOf(seatB) >= 0) return false
    if (hasBonds && bondOf(seatA) >= 0) return changeTogether(seatA, seatB, most)
    if (!counts.keepsVoices(a, b, circleAt[seatA] ?? 0) || !counts.keepsVoices(b, a, circleAt[seatB] ?? 0)) return false
    if ((a === empty && !isFull(seatB)) || (b === empty && !isFull(seatA))) return false

    const added = weigh(seatA, seatB)
    if (added - weights.unfairness * unfairness > most) return false
    touches = 0
    noteKnown(a, b, seatA)
    noteKnown(b, a, seatB)
    const unfairnessAfter = touches > 0 ? unfairnessOf(known, taking) : unfairness
    const whole = added + weights.unfairness * (unfairnessAfter - unfairness)
    if (whole > most) {
      for (let touch = 0; touch < touches; touch++) bump(known, touched[touch] ?? 0, -(touchedBy[touch] ?? 0))
      return false
    }
    exchange(seatA, seatB)
    unfairness = unfairnessAfter
    cost += whole
    return true
  }

  /** All who stay together with the one in seat A change places with others of the circle of seat B; nobody, where that is not allowed. */
  function changeTogether(seatA: number, seatB: number, most: number) {
    const [circleA, circleB] = [circleAt[seatA] ?? 0, circleAt[seatB] ?? 0]
    const bond = bondOf(seatA)
    const leaving = seatsOf(seatA).filter((seat) => bondOf(seat) === bond)
    const staying = seatsOf(seatB).filter((seat) => heldAt[seat] === 0 && bondOf(seat) < 0 && who[seat] !== empty)
    if (leaving.some((seat) => heldAt[seat] === 1) || staying.length < leaving.length) return false
    const from = random.below(staying.length)
    const pairs = leaving.map((seat, at) => [seat, staying[(from + at) % staying.length] ?? 0] as const)
    const added = pairs.reduce((sum, [one, other]) => sum + exchangeAtOnce(one, other), 0)
    const unfairnessAfter = unfairnessOf(known, taking)
    const whole = added + weights.unfairness * (unfairnessAfter - unfairness)
    if (whole > most || !counts.hasVoices(circleA) || !counts.hasVoices(circleB)) {
      for (const [one, other] of pairs.toReversed()) exchangeAtOnce(one, other)
      return false
    }
    unfairness = unfairnessAfter
    cost += whole
    return true
  }

  function exchangeAtOnce(seatA: number, seatB: number) {
    const added = weigh(seatA, seatB)
    touches = 0
    noteKnown(who[seatA] ?? 0, who[seatB] ?? 0, seatA)
    noteKnown(who[seatB] ?? 0, who[seatA] ?? 0, seatB)
    exchange(seatA, seatB)
    return added
  }

  /** Another seat of the session, in any circle but this one's. */
  function seatElsewhere(seat: number) {
    const other = (sessionStart[seat] ?? 0) + random.below(elsewhere[seat] ?? 0)
    return other < (ownStart[seat] ?? 0) ? other : other + (size[seat] ?? 0)
  }

  function seatsOf(seat: number) {
    return Array.from({ length: size[seat] ?? 0 }, (_, at) => (ownStart[seat] ?? 0) + at)
  }

  function bondOf(seat: number) {
    return bondAt[(sessionAt[seat] ?? 0) * stride + (who[seat] ?? 0)] ?? -1
  }

  /** Whoever moves to an empty seat must come from a larger circle, or sizes would differ by two. */
  function isFull(seat: number) {
    const end = (ownStart[seat] ?? 0) + (size[seat] ?? 0)
    for (let other = ownStart[seat] ?? 0; other < end; other++) if (who[other] === empty) return false
    return true
  }

  /** Points that two people of two seats changing places adds, unfairness aside. */
  function weigh(seatA: number, seatB: number) {
    const a = who[seatA] ?? 0
    const b = who[seatB] ?? 0
    let added = changeOfCompany(a, b, seatA) + changeOfCompany(b, a, seatB)
    const [circleA, circleB] = [circleAt[seatA] ?? 0, circleAt[seatB] ?? 0]
    if (languageOf[a] !== languageOf[b])
      added += weights.isolated * (counts.changeOfIsolation(a, b, circleA) + counts.changeOfIsolation(b, a, circleB))
    if (hasPrior) added += weights.moved * (changeOfMoved(a, seatA, seatB) + changeOfMoved(b, seatB, seatA))
    return added
  }

  function changeOfCompany(leaver: number, comer: number, leftSeat: number) {
    const end = (ownStart[leftSeat] ?? 0) + (size[leftSeat] ?? 0)
    const leaving = leaver * stride
    const coming = comer * stride
    let points = 0
    for (let seat = ownStart[leftSeat] ?? 0; seat < end; seat++) {
      const stays = who[seat] ?? 0
      if (seat !== leftSeat) points += (comes[coming + stays] ?? 0) - (goes[leaving + stays] ?? 0)
    }
    return points
  }

  function changeOfMoved(person: number, from: number, to: number) {
    const prior = priorAt[(sessionAt[from] ?? 0) * stride + person] ?? -1
    return prior < 0 ? 0 : Number(circleAt[to] !== prior) - Number(circleAt[from] !== prior)
  }

  /** Notes in `known` who knows more or fewer people once `comer` has the seat of `leaver`. */
  function noteKnown(leaver: number, comer: number, leftSeat: number) {
    const end = (ownStart[leftSeat] ?? 0) + (size[leftSeat] ?? 0)
    let lost = 0
    let gained = 0
    for (let seat = ownStart[leftSeat] ?? 0; seat < end; seat++) {
      const stays = who[seat] ?? 0
      if (seat === leftSeat || stays === empty) continue
      const isLost = leaver !== empty && met[leaver * stride + stays] === 1 ? 1 : 0
      const isGained = comer !== empty && met[comer * stride + stays] === 0 ? 1 : 0
      lost += isLost
      gained += isGained
      if (isLost !== isGained) touch(stays, isGained - isLost)
    }
    if (lost > 0) touch(leaver, -lost)
    if (gained > 0) touch(comer, gained)
  }

  function touch(person: number, by: number) {
    bump(known, person, by)
    touched[touches] = person
    touchedBy[touches] = by
    touches++
  }

  function exchange(seatA: number, seatB: number) {
    const a = who[seatA] ?? 0
    const b = who[seatB] ?? 0
    settle(a, b, seatA)
    settle(b, a, seatB)
    who[seatA] = b
    who[seatB] = a
  }

  /** Writes down that `comer` has the seat of `leaver`, for those in the other seats of the circle. */
  function settle(leaver: number, comer: number, leftSeat: number) {
    const end = (ownStart[leftSeat] ?? 0) + (size[leftSeat] ?? 0)
    for (let seat = ownStart[leftSeat] ?? 0; seat < end; seat++) {
      const stays = who[seat] ?? 0
      if (seat === leftSeat || stays === empty) continue
      if (leaver !== empty) meet(leaver, stays, -1)
      if (comer !== empty) meet(comer, stays, 1)
    }
    counts.replace(leaver, comer, circleAt[leftSeat] ?? 0)
  }
}
