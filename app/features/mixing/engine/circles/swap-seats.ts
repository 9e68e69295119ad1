import type { Changeable } from '../anneal.ts'
import type { CircleProblem } from './circle-problem.ts'
import { countTally, type Seats } from './circle-seats.ts'
import { costOfSeats, unfairnessOf } from './cost-of-seats.ts'
import { bump, swap } from '../numbers.ts'
import type { Random } from '../random.ts'

/**
 * Circles that change by two seats of one session changing places. A move is weighed by what it changes alone: those who sit in the two
 * circles. Moves that would break a hard rule or touch a held seat are not made, so what begins right stays right.
 */
export function swapSeats(problem: CircleProblem, seats: Seats, random: Random): Changeable & { best: Int32Array } {
  const { stride, empty, voiceOf, voiceMin, languageOf, languageCount, apart, pairCost, weights } = problem
  const { who, firstSeat, circleAt, heldAt, firstCircle, taking } = seats
  const tally = countTally(problem, seats)
  const { met, known, voiceIn, languageIn } = tally
  const sessionAt = Int32Array.from(circleAt, (circle) => firstCircle.findIndex((first) => first > circle) - 1)
  const best = Int32Array.from(who)
  let cost = costOfSeats(problem, seats, tally)
  let unfairness = unfairnessOf(known, taking)

  /** The move on trial: two seats, their people and circles, and what it adds in points. */
  let seatA = 0
  let seatB = 0
  let a = 0
  let b = 0
  let circleA = 0
  let circleB = 0
  let added = 0
  let unfairnessAfter = 0
  /** What the trial has done to `known` already: the people, and for each by how much. */
  const touched = new Int32Array(2 * stride)
  const touchedBy = new Int32Array(2 * stride)
  let touches = 0

  return { propose, accept, refuse, rank: () => cost, keep: () => best.set(who), best }

  function propose() {
    if (!chooseSeats() || !keepsVoices(a, b, circleA) || !keepsVoices(b, a, circleB)) return Infinity
    if (meetsSomeoneApart(b, circleA, seatA) || meetsSomeoneApart(a, circleB, seatB)) return Infinity
    touches = 0
    added = changeOfCompany(a, b, circleA, seatA) + changeOfCompany(b, a, circleB, seatB)
    added += weights.isolated * (changeOfIsolation(a, b, circleA) + changeOfIsolation(b, a, circleB))
    unfairnessAfter = unfairnessOf(known, taking)
    added += weights.unfairness * (unfairnessAfter - unfairness)
    return added
  }

  /** Two seats of one session in different circles, neither held and not both empty. */
  function chooseSeats() {
    seatA = random.below(who.length)
    circleA = circleAt[seatA] ?? 0
    const session = sessionAt[seatA] ?? 0
    const start = firstSeat[firstCircle[session] ?? 0] ?? 0
    const end = firstSeat[firstCircle[session + 1] ?? 0] ?? 0
    const own = firstSeat[circleA] ?? 0
    const size = (firstSeat[circleA + 1] ?? 0) - own
    if (end - start === size) return false
    seatB = start + random.below(end - start - size)
    if (seatB >= own) seatB += size
    circleB = circleAt[seatB] ?? 0
    a = who[seatA] ?? empty
    b = who[seatB] ?? empty
    if (a === b || heldAt[seatA] === 1 || heldAt[seatB] === 1) return false
    return a === empty ? isFull(circleB) : b !== empty || isFull(circleA)
  }

  /** Whoever moves to an empty seat must come from a larger circle, or sizes would differ by two. */
  function isFull(circle: number) {
    const end = firstSeat[circle + 1] ?? 0
    for (let seat = firstSeat[circle] ?? 0; seat < end; seat++) if (who[seat] === empty) return false
    return true
  }

  /** Whether a circle still has enough of every voice when `leaver` goes and `comer` takes the seat. */
  function keepsVoices(leaver: number, comer: number, circle: number) {
    if (leaver === empty) return true
    const voice = voiceOf[leaver] ?? 0
    if (comer !== empty && voiceOf[comer] === voice) return true
    return (voiceIn[circle * voiceMin.length + voice] ?? 0) > (voiceMin[voice] ?? 0)
  }

  function meetsSomeoneApart(comer: number, circle: number, leftSeat: number) {
    const end = firstSeat[circle + 1] ?? 0
    for (let seat = firstSeat[circle] ?? 0; seat < end; seat++)
      if (seat !== leftSeat && apart[comer * stride + (who[seat] ?? 0)] === 1) return true
    return false
  }

  /** Points for meetings and pairs when `comer` takes the seat of `leaver`; notes in `known` who knows more or fewer people. */
  function changeOfCompany(leaver: number, comer: number, circle: number, leftSeat: number) {
    const end = firstSeat[circle + 1] ?? 0
    let repeats = 0
    let points = 0
    let lost = 0
    let gained = 0
    for (let seat = firstSeat[circle] ?? 0; seat < end; seat++) {
      const stays = who[seat] ?? empty
      if (seat === leftSeat || stays === empty) continue
      const withLeaver = met[leaver * stride + stays] ?? 0
      const isLost = withLeaver === 1 ? 1 : 0
      const isGained = comer !== empty && met[comer * stride + stays] === 0 ? 1 : 0
      repeats += (comer === empty ? 0 : 1 - isGained) - (withLeaver > 1 ? 1 : 0)
      points += (pairCost[comer * stride + stays] ?? 0) - (pairCost[leaver * stride + stays] ?? 0)
      lost += isLost
      gained += isGained
      if (isLost !== isGained) touch(stays, isGained - isLost)
    }
    if (lost > 0) touch(leaver, -lost)
    if (gained > 0) touch(comer, gained)
    return points + weights.repeatMeeting * repeats
  }

  function touch(person: number, by: number) {
    bump(known, person, by)
    touched[touches] = person
    touchedBy[touches] = by
    touches++
  }

  /** How many more are alone with their language in a circle when `comer` takes the seat of `leaver`. */
  function changeOfIsolation(leaver: number, comer: number, circle: number) {
    const going = leaver === empty ? 0 : (languageOf[leaver] ?? 0)
    const coming = comer === empty ? 0 : (languageOf[comer] ?? 0)
    if (going === coming) return 0
    const left = going === 0 ? 0 : (languageIn[circle * languageCount + going] ?? 0)
    const found = languageIn[circle * languageCount + coming] ?? 0
    const byGoing = left === 1 ? -1 : left === 2 ? 1 : 0
    const byComing = coming === 0 ? 0 : found === 0 ? 1 : found === 1 ? -1 : 0
    return byGoing + byComing
  }

  function accept() {
    settle(a, b, circleA, seatA)
    settle(b, a, circleB, seatB)
    swap(who, seatA, seatB)
    unfairness = unfairnessAfter
    cost += added
  }

  function refuse() {
    for (let touch = 0; touch < touches; touch++) bump(known, touched[touch] ?? 0, -(touchedBy[touch] ?? 0))
  }

  /** Writes into the tally that `leaver` gives a seat to `comer`. Before the swap: the others of the circle are those in its other seats. */
  function settle(leaver: number, comer: number, circle: number, leftSeat: number) {
    const end = firstSeat[circle + 1] ?? 0
    for (let seat = firstSeat[circle] ?? 0; seat < end; seat++) {
      const stays = who[seat] ?? empty
      if (seat === leftSeat || stays === empty) continue
      meet(leaver, stays, -1)
      meet(comer, stays, 1)
    }
    count(leaver, circle, -1)
    count(comer, circle, 1)
  }

  function meet(person: number, company: number, by: 1 | -1) {
    if (person === empty) return
    bump(met, person * stride + company, by)
    bump(met, company * stride + person, by)
  }

  function count(person: number, circle: number, by: 1 | -1) {
    if (person === empty) return
    bump(voiceIn, circle * voiceMin.length + (voiceOf[person] ?? 0), by)
    bump(languageIn, circle * languageCount + (languageOf[person] ?? 0), by)
  }
}
