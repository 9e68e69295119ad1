import { longestRotation } from '../rotations/longest-rotation.ts'
import type { Rotation } from '../rotations/rotation.ts'
import type { CircleProblem } from './circle-problem.ts'
import type { SeatedSession } from './circle-seats.ts'
import { countTimesTogether } from './permute-people.ts'
import { voicePatterns, type VoicePattern } from './voice-patterns.ts'

/** A design for the sessions of a brief, and who takes which place to begin with (`problem.empty` for nobody). */
export interface Placed {
  design: Rotation
  personAt: Int32Array
}

/**
 * The designs in which people can be permuted, none where none fits: as many circles in every session, nobody held, bound to someone or to keep the
 * circle from before, and a pattern of these voices or a rotation without repeats of enough sessions. People who are away in some sessions
 * keep their place and leave it empty there.
 */
export function findDesigns(problem: CircleProblem, sessions: readonly SeatedSession[]): Placed[] {
  const circles = sessions[0]?.sizes.circles ?? 0
  const isFree = sessions.every(
    ({ session, sizes }) =>
      sizes.circles === circles && ![session.heldIn, session.bondOf, session.priorIn].some((binds) => binds.some((by) => by >= 0)),
  )
  const taking = [...new Set(sessions.flatMap(({ session }) => [...session.present]))].sort((a, b) => a - b)
  const size = Math.ceil(taking.length / circles)
  if (!isFree || sessions.length < 2 || circles < 2 || size < 2 || circles > mostCircles) return []
  const shape = { circles, size, sessions: sessions.length }
  const patterns = placeByVoice(problem, taking, shape)
  return patterns.length > 0 ? patterns : placeInRotation(problem, taking, shape)
}

/** With more, people meet new people anyway. */
const mostCircles = 60

interface Shape {
  circles: number
  size: number
  sessions: number
}

/** Each voice takes the places of as large a voice; whoever is left over takes what is left. */
function placeByVoice({ empty, voiceOf, voiceMin }: CircleProblem, taking: readonly number[], { circles, size, sessions }: Shape) {
  const places = circles * size
  const countOf = (voice: number) => taking.filter((person) => voiceOf[person] === voice).length
  const order = Array.from(voiceMin.keys())
    .filter((voice) => countOf(voice) > 0)
    .sort((a, b) => countOf(b) - countOf(a) || (voiceMin[b] ?? 0) - (voiceMin[a] ?? 0))
  const fits = voicePatterns.filter(
    (pattern) => pattern.sessions.length === sessions && pattern.sessions[0]?.length === circles && pattern.sessions[0][0]?.length === size,
  )
  const missing = ({ voices }: VoicePattern) => order.reduce((sum, voice, at) => sum + Math.max(0, countOf(voice) - (voices[at] ?? 0)), 0)
  const fewest = Math.min(...fits.map(missing))
  return fits
    .filter((pattern) => missing(pattern) === fewest)
    .map((pattern) => ({ design: pattern.sessions, personAt: takePlaces(pattern.voices) }))

  function takePlaces(voices: readonly number[]) {
    const personAt = new Int32Array(places).fill(empty)
    const left = new Set(taking)
    let first = 0
    voices.forEach((count, at) => {
      const people = taking.filter((person) => voiceOf[person] === order[at]).slice(0, count)
      personAt.set(people, first)
      for (const person of people) left.delete(person)
      first += count
    })
    const [...others] = left
    return personAt.map((person) => (person === empty ? (others.shift() ?? empty) : person))
  }
}

function placeInRotation({ empty }: CircleProblem, taking: readonly number[], { circles, size, sessions }: Shape) {
  const design = longestRotation(circles, size).slice(0, sessions)
  if (design.length < sessions) return []
  const places = circles * size
  const left = places - taking.length
  const unused = new Set(neverTogether(design, places, left) ?? Array.from({ length: left }, (_, at) => places - 1 - at))
  const personAt = new Int32Array(places).fill(empty)
  let next = 0
  for (let place = 0; place < places; place++) if (!unused.has(place)) personAt[place] = taking[next++] ?? empty
  return next === taking.length ? [{ design, personAt }] : []
}

/** So many places of which no two ever sit together, so that circles without them differ by at most one; undefined where none are found. */
export function neverTogether(design: Rotation, places: number, count: number): number[] | undefined {
  if (count === 0) return []
  const times = countTimesTogether(design, places)
  for (let start = places - 1; start >= 0; start--) {
    const found = [start]
    for (let place = places - 1; place >= 0 && found.length < count; place--)
      if (place !== start && found.every((other) => times[other * places + place] === 0)) found.push(place)
    if (found.length >= count) return found
  }
  return undefined
}
