import type { Changeable } from '../anneal.ts'
import type { Random } from '../random.ts'
import type { Rotation } from '../rotations/rotation.ts'
import { countInCircles } from './circle-counts.ts'
import type { CircleProblem } from './circle-problem.ts'

export interface Permuting extends Changeable {
  /** best[place] is the person, or the empty seat, who takes it in the best so far. */
  best: Int32Array
}

/**
 * People who change places throughout a design, whose design[session][circle] lists places: whoever takes a place sits in it in every
 * session, so that how often any two meet stays with the places. It is a quadratic assignment problem (Koopmans and Beckmann, Econometrica
 * 25, 1957, doi 10.2307/1907742). Each circle short of a voice, and each meeting of two kept apart, costs `broken` points: enough to be
 * mended first, little enough to be passed through.
 */
export function permutePeople(problem: CircleProblem, design: Rotation, personAt: Int32Array, random: Random): Permuting {
  const { stride, empty, voiceOf, languageOf, languageCount, voiceMin, weights } = problem
  const places = personAt.length
  const circles = design.flat()
  const timesTogether = countTimesTogether(design, places)
  const circleIn = design.map((session, at) => circlesByPlace(session, places, at === 0 ? 0 : design.slice(0, at).flat().length))
  const broken = 8 * Math.max(weights.repeatMeeting, weights.sameService, weights.isolated, 1)
  const { each, first } = pricePairs(problem, broken)
  const voiceIn = new Int32Array(circles.length * voiceMin.length)
  const languageIn = new Int32Array(circles.length * languageCount)
  const counts = countInCircles(problem, { voiceIn, languageIn })
  circles.forEach((circle, at) => circle.forEach((place) => counts.replace(empty, personAt[place] ?? empty, at)))
  let cost = costOfPlaces()
  const best = Int32Array.from(personAt)

  return { change, rank: () => cost, keep: () => best.set(personAt), best }

  function change(most: number) {
    const p = random.below(places)
    const q = random.below(places)
    const a = personAt[p] ?? empty
    const b = personAt[q] ?? empty
    if (a === b) return false
    let added = changeOfPairs(p, q)
    if (voiceOf[a] !== voiceOf[b] || languageOf[a] !== languageOf[b]) {
      for (const circleOf of circleIn) {
        const atP = circleOf[p] ?? 0
        const atQ = circleOf[q] ?? 0
        if (atP !== atQ) added += changeOfCircle(a, b, atP) + changeOfCircle(b, a, atQ)
      }
    }
    if (added > most) return false
    for (const circleOf of circleIn) {
      counts.replace(a, b, circleOf[p] ?? 0)
      counts.replace(b, a, circleOf[q] ?? 0)
    }
    personAt[p] = b
    personAt[q] = a
    cost += added
    return true
  }

  function changeOfPairs(p: number, q: number) {
    const rowA = (personAt[p] ?? empty) * stride
    const rowB = (personAt[q] ?? empty) * stride
    let added = 0
    for (let place = 0; place < places; place++) {
      const withP = timesTogether[p * places + place] ?? 0
      const withQ = timesTogether[q * places + place] ?? 0
      if (withP === withQ || place === p || place === q) continue
      const other = personAt[place] ?? empty
      added += (withQ - withP) * ((each[rowA + other] ?? 0) - (each[rowB + other] ?? 0))
      if (withP === 0 || withQ === 0) added += (withQ === 0 ? -1 : 1) * ((first[rowA + other] ?? 0) - (first[rowB + other] ?? 0))
    }
    return added
  }

  function changeOfCircle(goes: number, comes: number, circle: number) {
    return weights.isolated * counts.changeOfIsolation(goes, comes, circle) + broken * changeOfShortage(goes, comes, circle)
  }

  function changeOfShortage(goes: number, comes: number, circle: number) {
    const going = voiceOf[goes] ?? -1
    const coming = voiceOf[comes] ?? -1
    if (going === coming) return 0
    const at = circle * voiceMin.length
    const left = going >= 0 && (voiceIn[at + going] ?? 0) <= (voiceMin[going] ?? 0) ? 1 : 0
    return left - (coming >= 0 && (voiceIn[at + coming] ?? 0) < (voiceMin[coming] ?? 0) ? 1 : 0)
  }

  function costOfPlaces() {
    let sum = 0
    for (let p = 0; p < places; p++)
      for (let q = p + 1; q < places; q++) {
        const times = timesTogether[p * places + q] ?? 0
        const at = (personAt[p] ?? empty) * stride + (personAt[q] ?? empty)
        sum += times * (each[at] ?? 0) + (times > 0 ? (first[at] ?? 0) : 0)
      }
    for (let at = 0; at < voiceIn.length; at++) sum += broken * Math.max(0, (voiceMin[at % voiceMin.length] ?? 0) - (voiceIn[at] ?? 0))
    return sum + weights.isolated * languageIn.filter((count, at) => count === 1 && at % languageCount !== 0).length
  }
}

/** What two cost for `each` time they sit together, and what the `first` time adds to that: the others are repeats, and wishes are met by it. */
function pricePairs({ stride, empty, pairCost, apart, metBefore, wished, weights }: CircleProblem, broken: number) {
  const each = new Float64Array(stride * stride)
  const first = new Float64Array(stride * stride)
  for (let a = 0; a < empty; a++)
    for (let b = 0; b < empty; b++) {
      const at = a * stride + b
      each[at] = (pairCost[at] ?? 0) + weights.repeatMeeting + (apart[at] === 1 ? broken : 0)
      first[at] = ((metBefore[at] ?? 0) > 0 ? 0 : -weights.repeatMeeting) - (wished[at] === 1 ? weights.wish : 0)
    }
  return { each, first }
}

/** How often two places are in one circle. Square. */
export function countTimesTogether(design: Rotation, places: number) {
  const times = new Int32Array(places * places)
  for (const circle of design.flat())
    for (const p of circle) for (const q of circle) if (p !== q) times[p * places + q] = (times[p * places + q] ?? 0) + 1
  return times
}

function circlesByPlace(session: Rotation[number], places: number, firstCircle: number) {
  const circleOf = new Int32Array(places)
  session.forEach((circle, at) => {
    for (const place of circle) circleOf[place] = firstCircle + at
  })
  return circleOf
}
