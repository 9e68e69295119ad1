import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CircleBrief } from '#app/features/mixing/engine/circle-brief.ts'
import { readCircleProblem, readSession } from '#app/features/mixing/engine/circles/circle-problem.ts'
import { sizesOf } from '#app/features/mixing/engine/circles/circle-sizes.ts'
import { laySeats } from '#app/features/mixing/engine/circles/circle-seats.ts'
import { prepareCircles } from '#app/features/mixing/engine/circles/prepare-circles.ts'
import { swapSeats } from '#app/features/mixing/engine/circles/swap-seats.ts'
import { checkCircles } from '#app/features/mixing/engine/check-circles.ts'
import { makeRandom } from '#app/features/mixing/engine/random.ts'
import { reportCircles } from '#app/features/mixing/engine/report-circles.ts'
import { largerBriefs, makeBrief, smallBriefs } from './briefs.ts'

const weights = { repeatMeeting: 4, sameService: 2.5, acquainted: 1, sameLocality: 0.25, isolated: 3, unfairness: 2 }

test('after every move, taken or refused, the running cost is what the report counts', () => {
  fc.assert(
    fc.property(fc.oneof(smallBriefs, largerBriefs), fc.nat(), (shape, seed) => {
      const brief = { ...shape, weights }
      const walk = startWalk(brief, seed)
      if (!walk) return
      for (let move = 0; move < 60; move++) {
        walk.moves.change(walk.random.below(3) === 0 ? 0 : 1_000)
        expect(walk.moves.rank()).toBeCloseTo(reportCircles(brief, walk.circles()).score, 6)
      }
      expect(checkCircles(brief, walk.circles())).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('the best a search says it has is what the report counts, with and without history', () => {
  for (const brief of [makeBrief(), makeBrief({ history: [firstSix()], sessions: makeBrief().sessions.slice(3), weights })]) {
    const prepared = prepareCircles(brief, 5)
    if (!prepared.ok) throw new Error(prepared.reason)
    for (const moves of [0, 1, 500, 20_000]) {
      prepared.search.improve(moves)
      expect(prepared.search.best()).toBeCloseTo(reportCircles(brief, prepared.circles()).score, 6)
    }
  }
})

test('the report counts by the words of the model', () => {
  const brief: CircleBrief = {
    people: [
      { id: 'a', voice: 'parent', locality: 'Leith', service: null, language: 'Polish' },
      { id: 'b', voice: 'parent', locality: 'Leith', service: 'health', language: null },
      { id: 'c', voice: 'leader', locality: 'Govan', service: 'health', language: 'English' },
      { id: 'd', voice: 'leader', locality: 'Leith', service: null, language: 'English' },
    ],
    sessions: ['1', '2'].map((id) => ({ id, presentIds: ['a', 'b', 'c', 'd'], circleCount: 2 })),
    circleSize: { min: 2, max: 2 },
    history: [[['a', 'b', 'gone']], [['a', 'b']]],
    acquainted: [['d', 'a']],
    weights: { repeatMeeting: 4, sameService: 2, acquainted: 1, sameLocality: 0.5, isolated: 3, unfairness: 2 },
  }
  const report = reportCircles(brief, [
    {
      id: '1',
      circles: [
        ['a', 'd'],
        ['b', 'c'],
      ],
    },
    {
      id: '2',
      circles: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ])
  expect(report.cost).toEqual({
    repeatMeeting: { count: 1, points: 4 },
    sameService: { count: 1, points: 2 },
    acquainted: { count: 1, points: 1 },
    sameLocality: { count: 2, points: 1 },
    isolated: { count: 2, points: 6 },
    unfairness: { count: 0, points: 0 },
  })
  expect(report).toMatchObject({ score: 14, leastRepeats: 0, pairsMet: 4, pairsPossible: 6 })
  expect(report.met).toEqual(['a', 'b', 'c', 'd'].map((id) => ({ id, people: 2 })))
})

test('the least repeats are seat-pairs less all pairs, and nobody kept apart changes them', () => {
  const leastOf = (brief: CircleBrief) => {
    const answer = prepareCircles(brief, 1)
    return answer.ok ? reportCircles(brief, answer.circles()).leastRepeats : undefined
  }
  expect(leastOf(makeBrief())).toBe(84)
  expect(leastOf(makeBrief({ keepApart: [] }))).toBe(84)
  const smaller = makeBrief().sessions.map((session) => ({ ...session, circleCount: 6 }))
  expect(leastOf(makeBrief({ sessions: smaller, circleSize: { min: 4, max: 4 }, voiceMin: {} }))).toBe(0)
})

test('people out of two circles cannot all be parted in two others, and no answer is below the least', () => {
  const people = Array.from({ length: 12 }, (_, at) => ({ id: `p${at}`, voice: 'parent', locality: null, service: null, language: null }))
  const ids = people.map(({ id }) => id)
  const brief = { people, sessions: [{ id: 's2', presentIds: ids, circleCount: 2 }], circleSize: { min: 6, max: 6 } }
  const history = [[ids.slice(0, 6), ids.slice(6)]]
  const mixed = [{ id: 's2', circles: [0, 1].map((circle) => ids.filter((_, at) => at % 2 === circle)) }]
  expect(reportCircles({ ...brief, history }, mixed)).toMatchObject({ leastRepeats: 12, cost: { repeatMeeting: { count: 12 } } })
  expect(reportCircles({ ...brief, history: [[ids.slice(0, 6)]] }, mixed).leastRepeats).toBe(0)

  fc.assert(
    fc.property(fc.oneof(smallBriefs, largerBriefs), fc.nat(), (shape, seed) => {
      const answer = prepareCircles(shape, seed)
      if (!answer.ok) return
      const { leastRepeats, cost } = reportCircles(shape, answer.circles())
      expect(leastRepeats).toBeLessThanOrEqual(cost.repeatMeeting.count)
    }),
  )
})

/** One earlier session: six circles of four in the order of the list. */
function firstSix() {
  const ids = makeBrief().people.map((person) => person.id)
  return [0, 4, 8, 12, 16, 20].map((start) => ids.slice(start, start + 4))
}

function startWalk(brief: CircleBrief, seed: number) {
  const prepared = prepareCircles(brief, seed)
  if (!prepared.ok) return undefined
  const problem = readCircleProblem(brief)
  const dealt = prepared.circles()
  const seats = laySeats(
    problem,
    brief.sessions.map((session, at) => {
      const circles = dealt[at]?.circles ?? []
      const circleOf = Int32Array.from(problem.ids, (id) => circles.findIndex((circle) => circle.includes(id)))
      return { session: readSession(brief, session), sizes: sizesOf(session.presentIds.length, circles.length), circleOf }
    }),
  )
  const random = makeRandom(seed, 99)
  const namesFrom = (circle: number) =>
    [...seats.who.slice(seats.firstSeat[circle], seats.firstSeat[circle + 1])].flatMap((person) => problem.ids[person] ?? [])
  const circles = () =>
    brief.sessions.map(({ id }, at) => {
      const first = seats.firstCircle[at] ?? 0
      return { id, circles: Array.from({ length: (seats.firstCircle[at + 1] ?? 0) - first }, (_, circle) => namesFrom(first + circle)) }
    })
  return { moves: swapSeats(problem, seats, random), random, circles }
}
