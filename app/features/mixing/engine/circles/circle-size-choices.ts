import type { Range } from '../circle-brief.ts'
import { longestRotation } from '../rotations/longest-rotation.ts'
import { possibleCircleCounts, sizesOf, type Sizes } from './circle-sizes.ts'
import { neverTogether } from './find-designs.ts'
import { voicePatterns } from './voice-patterns.ts'

export interface CircleSizeChoice {
  circles: number
  sizes: Sizes
  /** The fewest repeated meetings there can be over all sessions, by counting; voices and who is kept apart can make it more. */
  least: number
  /** Whether circles with so few are known. Where they are not, it may be more. */
  isReached: boolean
}

/** For each number of circles that `people`, the same in every session, can be split into, the fewest repeats over all sessions. */
export function circleSizeChoices(people: number, sessions: number, allowed: Range): CircleSizeChoice[] {
  return possibleCircleCounts(people, allowed).map((circles) => {
    const sizes = sizesOf(people, circles)
    const least = leastOf(people, sizes, sessions)
    return { circles, sizes, least, isReached: sessions < 2 || isReached(people, sizes, sessions, least) }
  })
}

/** The count of `leastRepeats`, for people who are all there every time and have never met. */
function leastOf(people: number, { circles, small, larger }: Sizes, sessions: number) {
  const perCircle = (count: (size: number) => number) => larger * count(small + 1) + (circles - larger) * count(small)
  const seatPairs = sessions * perCircle(pairsAmong)
  const again = perCircle((size) => pairsWhenEven(size, circles))
  return Math.max(0, seatPairs - pairsAmong(people), (sessions - 1) * again)
}

function pairsWhenEven(people: number, groups: number) {
  const { small, larger } = sizesOf(people, groups)
  return larger * pairsAmong(small + 1) + (groups - larger) * pairsAmong(small)
}

function isReached(people: number, { circles, most }: Sizes, sessions: number, least: number) {
  const pattern = voicePatterns.find(({ sessions: sitting }) => sitting.length === sessions && sitting[0]?.length === circles)
  if (circles === 1 || most === 1 || (pattern && people === pattern.sessions[0]?.flat().length)) return true
  const rotation = longestRotation(circles, most).slice(0, sessions)
  const empty = circles * most - people
  return least === 0 && rotation.length === sessions && (empty === 0 || neverTogether(rotation, circles * most, empty) !== undefined)
}

function pairsAmong(people: number) {
  return (people * (people - 1)) / 2
}
