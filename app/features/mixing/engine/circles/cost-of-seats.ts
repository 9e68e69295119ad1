import type { CircleProblem } from './circle-problem.ts'
import type { Seats, Tally } from './circle-seats.ts'
import { forbidden } from './company.ts'

/** The whole cost of a seating in points, counted afresh. Moves then only add what they change. */
export function costOfSeats(problem: CircleProblem, seats: Seats, tally: Tally) {
  const { weights } = problem
  return (
    weights.repeatMeeting * countRepeats(problem, tally) +
    weights.isolated * tally.languageIn.filter((count, at) => count === 1 && at % problem.languageCount !== 0).length +
    weights.unfairness * unfairnessOf(tally.known, seats.taking) +
    weights.moved * countMoved(problem, seats) +
    weights.wish * countWishesMissed(problem, seats, tally) +
    sumOfPairs(problem, seats)
  )
}

/** The most different people anyone has met less the fewest, among those who take part. */
export function unfairnessOf(known: Int32Array, taking: Int32Array) {
  let fewest = Infinity
  let most = 0
  for (let at = 0; at < taking.length; at++) {
    const people = known[taking[at] ?? 0] ?? 0
    if (people < fewest) fewest = people
    if (people > most) most = people
  }
  return taking.length === 0 ? 0 : most - fewest
}

/** Meetings after the first, less those already so before these sessions. */
function countRepeats({ stride, empty, metBefore }: CircleProblem, { met }: Tally) {
  const again = (meetings: number | undefined) => Math.max(0, (meetings ?? 0) - 1)
  let repeats = 0
  for (let a = 0; a < empty; a++)
    for (let b = a + 1; b < empty; b++) repeats += again(met[a * stride + b]) - again(metBefore[a * stride + b])
  return repeats
}

function countMoved({ stride, empty }: CircleProblem, { who, circleAt, firstCircle, priorAt }: Seats) {
  let moved = 0
  who.forEach((person, seat) => {
    const session = firstCircle.findIndex((first) => first > (circleAt[seat] ?? 0)) - 1
    const prior = priorAt[session * stride + person] ?? -1
    if (person !== empty && prior >= 0 && prior !== circleAt[seat]) moved++
  })
  return moved
}

/** Wishes of two who are at one session at least, and sit together in none. */
function countWishesMissed({ stride, empty, wished, metBefore }: CircleProblem, { who, firstSeat, firstCircle }: Seats, { met }: Tally) {
  const sessions = Array.from({ length: firstCircle.length - 1 }, (_, session) => {
    const seatAt = (at: number) => firstSeat[firstCircle[at] ?? 0] ?? 0
    return new Set(who.subarray(seatAt(session), seatAt(session + 1)))
  })
  let missed = 0
  for (let a = 0; a < empty; a++)
    for (let b = a + 1; b < empty; b++) {
      const at = a * stride + b
      if (wished[at] === 1 && met[at] === metBefore[at] && sessions.some((here) => here.has(a) && here.has(b))) missed++
    }
  return missed
}

function sumOfPairs({ stride, pairCost, apart }: CircleProblem, { who, firstSeat, circleAt }: Seats) {
  let points = 0
  who.forEach((person, seat) => {
    const end = firstSeat[(circleAt[seat] ?? 0) + 1] ?? 0
    for (let other = seat + 1; other < end; other++) {
      const at = person * stride + (who[other] ?? 0)
      points += (pairCost[at] ?? 0) + (apart[at] === 1 ? forbidden : 0)
    }
  })
  return points
}
