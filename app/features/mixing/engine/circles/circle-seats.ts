import type { CircleProblem, SessionProblem } from './circle-problem.ts'
import type { Sizes } from './circle-sizes.ts'
import { bump } from '../numbers.ts'
import type { Seating } from './seat-session.ts'

/** One session to be searched: who is there, sizes, and a seating that keeps every rule. */
export interface SeatedSession {
  session: SessionProblem
  sizes: Sizes
  circleOf: Exclude<Seating, string>
}

/**
 * All sessions at once as rows of seats. Every circle of a session has as many seats as its largest, so in the smaller circles one stays
 * empty, and one kind of move, two seats of a session changing places, covers moving one person as well as swapping two.
 */
export interface Seats {
  /** who[seat]: a person, or `problem.empty`. */
  who: Int32Array
  /** First seat of each circle (circles of all sessions in one row) and, as its last entry, the end. */
  firstSeat: Int32Array
  /** circleAt[seat], and whether the seat is held (1). */
  circleAt: Int32Array
  heldAt: Int32Array
  /** First circle of each session and, as its last entry, the end. */
  firstCircle: Int32Array
  /** bondAt[session × stride + person]: the same number for all who stay together in that session, −1 for everyone else. */
  bondAt: Int32Array
  /** priorAt[session × stride + person]: the circle, of those in one row, that someone sat in before; −1 for none. */
  priorAt: Int32Array
  /** Those present in at least one session, who share in the fairness. */
  taking: Int32Array
}

export function laySeats(problem: CircleProblem, sessions: readonly SeatedSession[]): Seats {
  const who: number[] = []
  const heldAt: number[] = []
  const circleAt: number[] = []
  const firstSeat: number[] = []
  const firstCircle: number[] = []
  const bondAt = new Int32Array(sessions.length * problem.stride).fill(-1)
  const priorAt = new Int32Array(sessions.length * problem.stride).fill(-1)
  for (const [at, { session, sizes, circleOf }] of sessions.entries()) {
    const first = firstSeat.length
    firstCircle.push(first)
    bondAt.set(session.bondOf, at * problem.stride)
    priorAt.set(
      session.priorIn.map((circle) => (circle < 0 ? -1 : first + circle)),
      at * problem.stride,
    )
    for (let circle = 0; circle < sizes.circles; circle++) {
      const sitting = [...session.present].filter((person) => circleOf[person] === circle)
      for (let seat = 0; seat < sizes.most; seat++) {
        const person = sitting[seat] ?? problem.empty
        who.push(person)
        heldAt.push((session.heldIn[person] ?? -1) >= 0 ? 1 : 0)
        circleAt.push(firstSeat.length)
      }
      firstSeat.push(who.length - sizes.most)
    }
  }
  return {
    who: Int32Array.from(who),
    heldAt: Int32Array.from(heldAt),
    circleAt: Int32Array.from(circleAt),
    firstSeat: Int32Array.from([...firstSeat, who.length]),
    firstCircle: Int32Array.from([...firstCircle, firstSeat.length]),
    bondAt,
    priorAt,
    taking: Int32Array.from(new Set(sessions.flatMap(({ session }) => [...session.present]))).sort(),
  }
}

/** Who has met whom, how often, and what sits in each circle: everything a move changes besides the seats. */
export interface Tally {
  /** Meetings of each pair, earlier sessions included. Square. */
  met: Int32Array
  /** How many different people each has met; fits `problem.stride`. */
  known: Int32Array
  /** voiceIn[circle × voices + voice], languageIn[circle × languages + language]. */
  voiceIn: Int32Array
  languageIn: Int32Array
}

export function countTally(problem: CircleProblem, seats: Seats): Tally {
  const { stride, empty } = problem
  const circles = seats.firstSeat.length - 1
  const met = Int32Array.from(problem.metBefore)
  const known = new Int32Array(stride)
  const voiceIn = new Int32Array(circles * problem.voices.length)
  const languageIn = new Int32Array(circles * problem.languageCount)
  seats.who.forEach((person, seat) => {
    if (person === empty) return
    const circle = seats.circleAt[seat] ?? 0
    bump(voiceIn, circle * problem.voices.length + (problem.voiceOf[person] ?? 0), 1)
    bump(languageIn, circle * problem.languageCount + (problem.languageOf[person] ?? 0), 1)
    for (let other = seats.firstSeat[circle] ?? 0; other < (seats.firstSeat[circle + 1] ?? 0); other++)
      if (other !== seat && seats.who[other] !== empty) bump(met, person * stride + (seats.who[other] ?? 0), 1)
  })
  for (let a = 0; a < empty; a++) for (let b = 0; b < empty; b++) if ((met[a * stride + b] ?? 0) > 0) bump(known, a, 1)
  return { met, known, voiceIn, languageIn }
}
