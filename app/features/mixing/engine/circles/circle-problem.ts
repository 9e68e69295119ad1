import {
  usualMovedWeight,
  usualWeights,
  usualWishWeight,
  type CircleBrief,
  type CircleWeights,
  type SessionBrief,
} from '../circle-brief.ts'
import { bump, numberWords } from '../numbers.ts'
import { gatherBonds, tableOfPairs } from './pairs-of-people.ts'

/**
 * A brief in typed arrays. People are numbered 0 to n − 1 in the order of `people`; number n is the empty seat, which costs nothing and
 * may sit with anyone. Square tables are (n + 1) × (n + 1), row by row; `stride` is n + 1.
 */
export interface CircleProblem {
  ids: readonly string[]
  empty: number
  stride: number
  weights: CircleWeights & { wish: number; moved: number }
  /** voiceOf[person], −1 for the empty seat, and the fewest of each voice in a circle: voiceMin[voice]. */
  voiceOf: Int32Array
  voices: readonly string[]
  voiceMin: Int32Array
  /** languageOf[person]; 0 is the common language, of which nobody counts as alone, and the empty seat's. */
  languageOf: Int32Array
  languageCount: number
  /** 1 where two may not sit together. Square. */
  apart: Int32Array
  /** Points for two sitting together once, their meeting aside. Square. */
  pairCost: Float64Array
  /** 1 where two would like to sit together. Square. */
  wished: Int32Array
  /** How often two have met in earlier sessions. Square. */
  metBefore: Int32Array
}

/** One session: who is there, and for each person what binds them there, −1 for nothing. */
export interface SessionProblem {
  id: string
  present: Int32Array
  /** The circle someone must stay in. */
  heldIn: Int32Array
  /** The circle someone sat in before. */
  priorIn: Int32Array
  /** The same number for all who stay together; fits `stride`. */
  bondOf: Int32Array
}

/** The circle of someone held in two circles at once, or in one that cannot be. No session has it. */
const nowhere = 2 ** 30

/** Puts a brief into numbers. The same brief gives the same numbers. */
export function readCircleProblem(brief: CircleBrief): CircleProblem {
  const { people } = brief
  const empty = people.length
  const stride = empty + 1
  const index = numberPeople(brief)
  const weights = {
    ...usualWeights,
    ...brief.weights,
    wish: brief.wishWeight ?? usualWishWeight,
    moved: brief.movedWeight ?? usualMovedWeight,
  }
  const common = brief.commonLanguage ?? 'English'
  const voices = numberWords([...people.map((person) => person.voice), ...Object.keys(brief.voiceMin ?? {})])
  const languages = numberWords([common, ...people.map((person) => person.language ?? common)])

  const acquainted = tableOfPairs(brief.acquainted ?? [], index)
  const pairCost = new Float64Array(stride * stride)
  people.forEach((one, a) =>
    people.forEach((other, b) => {
      if (a === b) return
      const service = one.service !== null && one.service === other.service ? weights.sameService : 0
      const locality = one.locality !== null && one.locality === other.locality ? weights.sameLocality : 0
      pairCost[a * stride + b] = service + locality + (acquainted[a * stride + b] ?? 0) * weights.acquainted
    }),
  )

  return {
    ids: people.map((person) => person.id),
    empty,
    stride,
    weights,
    voiceOf: Int32Array.from([...people.map((person) => voices.get(person.voice) ?? 0), -1]),
    voices: [...voices.keys()],
    voiceMin: Int32Array.from(voices.keys(), (voice) => brief.voiceMin?.[voice] ?? 0),
    languageOf: Int32Array.from([...people.map((person) => languages.get(person.language ?? common) ?? 0), 0]),
    languageCount: languages.size,
    apart: tableOfPairs(brief.keepApart ?? [], index),
    pairCost,
    wished: tableOfPairs(brief.wishes ?? [], index),
    metBefore: countMeetings(brief.history ?? [], index),
  }
}

/** Puts one session into numbers; those not in `people` are a mistake of the caller and thrown. */
export function readSession(brief: CircleBrief, session: SessionBrief): SessionProblem {
  const index = numberPeople(brief)
  const present = Int32Array.from(new Set(session.presentIds), (id) => {
    const person = index.get(id)
    if (person === undefined) throw new Error(`Session ${session.id} has someone present who is not in the brief: ${id}`)
    return person
  })
  const here = new Set(present)
  const heldIn = new Int32Array(index.size).fill(-1)
  for (const { personId, sessionId, circle } of brief.held ?? []) {
    const person = index.get(personId)
    if (sessionId !== session.id || person === undefined || !here.has(person)) continue
    const agrees = heldIn[person] === -1 || heldIn[person] === circle
    heldIn[person] = agrees && Number.isInteger(circle) && circle >= 0 ? circle : nowhere
  }
  const priorIn = new Int32Array(index.size).fill(-1)
  brief.priorCircles
    ?.find((prior) => prior.id === session.id)
    ?.circles.forEach((ids, circle) => {
      for (const person of ids.flatMap((id) => index.get(id) ?? [])) priorIn[person] = circle
    })
  const bound = (brief.keepTogether ?? []).filter((pair) => pair.every((id) => here.has(index.get(id) ?? -1)))
  return { id: session.id, present: present.sort(), heldIn, priorIn, bondOf: gatherBonds(bound, index) }
}

function numberPeople(brief: CircleBrief) {
  const index = new Map(brief.people.map((person, number) => [person.id, number]))
  if (index.size !== brief.people.length) throw new Error('Two people of the brief have one id')
  return index
}

function countMeetings(history: NonNullable<CircleBrief['history']>, index: ReadonlyMap<string, number>) {
  const stride = index.size + 1
  const met = new Int32Array(stride * stride)
  for (const circle of history.flat()) {
    const sitting = [...new Set(circle)].flatMap((id) => index.get(id) ?? [])
    for (const a of sitting) for (const b of sitting) if (a !== b) bump(met, a * stride + b, 1)
  }
  return met
}
