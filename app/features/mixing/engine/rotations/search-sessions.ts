import type { Search } from '../anneal.ts'
import type { CircleBrief } from '../circle-brief.ts'
import { readCircleProblem, readSession } from '../circles/circle-problem.ts'
import { sizesOf } from '../circles/circle-sizes.ts'
import { searchCircles } from '../circles/search-circles.ts'
import { startTrack } from '../circles/seat-track.ts'
import { makeRandom, shuffle } from '../random.ts'
import { seatInOrder, type Rotation, type RotationShape } from './rotation.ts'

export interface RotationSearch extends Search {
  /** The best so far. */
  rotation(): Rotation
}

/**
 * Two searches over all sessions at once, by swaps, with repeats as the only cost: one from sessions dealt at random, and one that keeps
 * close to a construction that is too short, with only the sessions after it dealt at random.
 */
export function searchSessions(shape: RotationShape, construction: Rotation, seed: number, lane: number): RotationSearch[] {
  const { groups, size, sessions } = shape
  const people = Array.from({ length: groups * size }, (_, person) => String(person))
  const brief = briefOf(shape, people)
  const problem = readCircleProblem(brief)
  const random = makeRandom(seed, 2 * lane + 1)
  const dealt = (): number[][] => {
    const order = shuffle(Int32Array.from(people, Number), random)
    return seatInOrder(groups, size).map((group) => group.map((seat) => order[seat] ?? 0))
  }
  const seat = (rotation: Rotation) =>
    rotation.map((session, at) => {
      const circleOf = new Int32Array(problem.stride).fill(-1)
      session.forEach((group, circle) => group.forEach((person) => (circleOf[person] = circle)))
      return {
        session: readSession(brief, brief.sessions[at] ?? { id: '', presentIds: [] }),
        sizes: sizesOf(people.length, groups),
        circleOf,
      }
    })

  const whole = searchCircles(problem, seat(Array.from({ length: sessions }, dealt)), random)
  const fromWhole = { ...whole, rotation: () => whole.bestCircles() }
  if (construction.length < 2) return [fromWhole]
  const lengthened = [...construction, ...Array.from({ length: sessions - construction.length }, dealt)]
  const track = startTrack(problem, seat(lengthened), { heat: 0.3, cold: 0.15, firstRound: 20_000 }, random)
  const rotation = () =>
    Array.from({ length: sessions }, (_, session) =>
      Array.from({ length: groups }, (_, group) => [
        ...track.who.slice((session * groups + group) * size, (session * groups + group + 1) * size),
      ]),
    )
  return [fromWhole, { ...track, rotation }]
}

function briefOf({ groups, size, sessions }: RotationShape, ids: readonly string[]): CircleBrief {
  return {
    people: ids.map((id) => ({ id, voice: '', locality: null, service: null, language: null })),
    sessions: Array.from({ length: sessions }, (_, at) => ({ id: String(at), presentIds: ids, circleCount: groups })),
    circleSize: { min: size, max: size },
    weights: { repeatMeeting: 1, sameService: 0, acquainted: 0, isolated: 0, unfairness: 0 },
  }
}
