import type { CircleProblem, SessionProblem } from './circle-problem.ts'
import type { Sizes } from './circle-sizes.ts'
import { swap } from '../numbers.ts'
import { openSeats } from './open-seats.ts'
import { shuffle, type Random } from '../random.ts'

/** circleOf[person], −1 for those away. 'impossible' is proved; 'gave up' is not. */
export type Seating = Int32Array | 'impossible' | 'gave up'

const stepsPerTry = 5_000
const tries = 8

/**
 * Deals one session at random so that every hard rule holds, or proves that no deal does.
 *
 * Depth first, and next is always the person with the fewest circles left to sit in (Haralick and Elliott, “Increasing tree search
 * efficiency”, Artificial Intelligence 14, 1980). Where one random order runs into the sand, the next may not
 * (Gomes, Selman and Kautz, “Boosting combinatorial search through randomization”, AAAI 1998).
 */
export function seatSession(problem: CircleProblem, session: SessionProblem, sizes: Sizes, random: Random): Seating {
  for (let attempt = 0; attempt < tries; attempt++) {
    const seating = seatOnce(problem, session, sizes, random)
    if (seating !== 'gave up') return seating
  }
  return 'gave up'
}

function seatOnce(problem: CircleProblem, session: SessionProblem, sizes: Sizes, random: Random): Seating {
  const seats = openSeats(problem, session, sizes)
  const waiting = shuffle(Int32Array.from(session.present), random)
  const keptApart = countKeptApart(problem, session)
  const circleOf = new Int32Array(problem.stride).fill(-1)
  /** 1 for those whom nothing but their voice ties: those of one voice have the same choices. */
  const isFree = keptApart.map((count, person) =>
    count === 0 && (session.heldIn[person] ?? -1) < 0 && (session.bondOf[person] ?? -1) < 0 ? 1 : 0,
  )
  let steps = 0

  if (!seats.canStillReachVoices()) return 'impossible'
  if (seatNext(waiting.length)) return circleOf
  return steps > stepsPerTry ? 'gave up' : 'impossible'

  function seatNext(left: number): boolean {
    if (left === 0) return true
    if (++steps > stepsPerTry) return false
    const { place, choices } = mostPressed(left)
    const person = waiting[place] ?? 0
    swap(waiting, place, left - 1)
    for (const circle of inOrderOfNeed(person, choices)) {
      seats.sit(person, circle)
      circleOf[person] = circle
      if (seats.canStillReachVoices() && seatNext(left - 1)) return true
      seats.stand(person, circle)
      if (steps > stepsPerTry) return false
    }
    swap(waiting, place, left - 1)
    return false
  }

  /** Of those who wait, the one with the fewest choices; of equals, the one kept apart from most. */
  function mostPressed(left: number) {
    let found = { place: 0, choices: [] as number[], ease: Infinity }
    const ofVoice = new Map<number, number[]>()
    for (let place = 0; place < left; place++) {
      const person = waiting[place] ?? 0
      const voice = problem.voiceOf[person] ?? 0
      const choices = (isFree[person] === 1 ? ofVoice.get(voice) : undefined) ?? seats.choicesOf(person)
      if (isFree[person] === 1) ofVoice.set(voice, choices)
      const ease = choices.length - (keptApart[person] ?? 0) / problem.stride
      if (ease < found.ease) found = { place, choices, ease }
    }
    return found
  }

  /** The circle from before first, then those that lack the person's voice; else at random. */
  function inOrderOfNeed(person: number, choices: number[]) {
    const order = shuffle(Int32Array.from(choices), random)
    const need = (circle: number) => (session.priorIn[person] === circle ? 2 : 0) + (seats.lacksVoiceOf(person, circle) ? 1 : 0)
    return [...order].sort((one, other) => need(other) - need(one))
  }
}

/** For each person, from how many of those present they are kept apart. */
function countKeptApart({ stride, apart }: CircleProblem, { present }: SessionProblem) {
  const counts = new Int32Array(stride)
  for (const person of present)
    for (const other of present) if (apart[person * stride + other] === 1) counts[person] = (counts[person] ?? 0) + 1
  return counts
}
