import type { CircleProblem, SessionProblem } from './circle-problem.ts'
import type { Sizes } from './circle-sizes.ts'
import { bump } from '../numbers.ts'

/** One session while it is being filled: who may still sit where. Circles are numbered from 0. */
export interface OpenSeats {
  /** The circles a person who waits could sit in now without breaking a hard rule. Of circles that are all alike it gives one. */
  choicesOf(person: number): number[]
  /** Whether that circle still lacks the person's voice. */
  lacksVoiceOf(person: number, circle: number): boolean
  sit(person: number, circle: number): void
  stand(person: number, circle: number): void
  /** False when some circle can no longer have the voices it must have, whoever sits where. */
  canStillReachVoices(): boolean
}

export function openSeats(problem: CircleProblem, session: SessionProblem, sizes: Sizes): OpenSeats {
  const { stride, voiceOf, voiceMin, apart } = problem
  const { circles, small } = sizes
  const voices = voiceMin.length
  const seated = new Int32Array(circles)
  const apartIn = new Int32Array(stride * circles)
  const lacking = Int32Array.from({ length: circles * voices }, (_, at) => voiceMin[at % voices] ?? 0)
  const lackingInCircle = new Int32Array(circles).fill(voiceMin.reduce((sum, least) => sum + least, 0))
  const lackingOfVoice = Int32Array.from(voiceMin, (least) => least * circles)
  const waitingOfVoice = new Int32Array(voices)
  for (const person of session.present) bump(waitingOfVoice, voiceOf[person] ?? 0, 1)
  const named = new Set([...session.heldIn, ...session.priorIn])
  const { bondOf } = session
  /** For each bond, in which circle those of it who are seated sit, and how many they are. */
  const bondIn = new Int32Array(stride).fill(-1)
  const bondSeated = new Int32Array(stride)
  let largerLeft = sizes.larger

  return { choicesOf, lacksVoiceOf, sit, stand, canStillReachVoices }

  function choicesOf(person: number) {
    const held = session.heldIn[person] ?? -1
    const bond = bondIn[bondOf[person] ?? -1] ?? -1
    const choices: number[] = []
    let sawAlike = false
    for (let circle = 0; circle < circles; circle++) {
      if ((held >= 0 && held !== circle) || (bond >= 0 && bond !== circle)) continue
      const alike = seated[circle] === 0 && !named.has(circle)
      if ((alike && sawAlike) || !hasRoomFor(person, circle)) continue
      choices.push(circle)
      sawAlike ||= alike
    }
    return choices
  }

  function hasRoomFor(person: number, circle: number) {
    if ((apartIn[person * circles + circle] ?? 0) > 0) return false
    const spare = lacksVoiceOf(person, circle) ? 0 : (lackingInCircle[circle] ?? 0)
    return roomIn(circle) > spare
  }

  /** Seats left in a circle, the one more of a larger circle included while there are larger circles left to make. */
  function roomIn(circle: number) {
    const taken = seated[circle] ?? 0
    return taken > small ? 0 : small - taken + (largerLeft > 0 ? 1 : 0)
  }

  function lacksVoiceOf(person: number, circle: number) {
    return (lacking[circle * voices + (voiceOf[person] ?? 0)] ?? 0) > 0
  }

  function sit(person: number, circle: number) {
    change(person, circle, 1)
  }

  function stand(person: number, circle: number) {
    change(person, circle, -1)
  }

  /** `by` is 1 to sit down and −1 to stand up. `lacking` may go below 0: more of a voice than the least. */
  function change(person: number, circle: number, by: 1 | -1) {
    const voice = voiceOf[person] ?? 0
    const bond = bondOf[person] ?? -1
    if (bond >= 0) {
      bump(bondSeated, bond, by)
      bondIn[bond] = (bondSeated[bond] ?? 0) > 0 ? circle : -1
    }
    const before = lacking[circle * voices + voice] ?? 0
    lacking[circle * voices + voice] = before - by
    const filled = Math.max(0, before) - Math.max(0, before - by)
    bump(lackingInCircle, circle, -filled)
    bump(lackingOfVoice, voice, -filled)
    bump(waitingOfVoice, voice, -by)
    bump(seated, circle, by)
    if (seated[circle] === (by === 1 ? small + 1 : small)) largerLeft -= by
    for (let other = 0; other < stride; other++) if (apart[person * stride + other] === 1) bump(apartIn, other * circles + circle, by)
  }

  function canStillReachVoices() {
    for (let voice = 0; voice < voices; voice++) if ((lackingOfVoice[voice] ?? 0) > (waitingOfVoice[voice] ?? 0)) return false
    for (let circle = 0; circle < circles; circle++) if ((lackingInCircle[circle] ?? 0) > roomIn(circle)) return false
    return true
  }
}
