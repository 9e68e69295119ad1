import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CircleBrief, CirclesReport, SessionCircles } from '#app/features/mixing/engine/circle-brief.ts'
import { prepareCircles } from '#app/features/mixing/engine/circles/prepare-circles.ts'
import type { CostChange, CostRule } from '#app/features/mixing/engine/explain/count-costs.ts'
import { whyInCircle, type OtherCircle } from '#app/features/mixing/engine/explain-circles.ts'
import { checkCircles } from '#app/features/mixing/engine/check-circles.ts'
import { reportCircles } from '#app/features/mixing/engine/report-circles.ts'
import { largerBriefs, makeBrief, smallBriefs } from './briefs.ts'

test('what someone causes, and what each other circle would change, is the difference of two reports', () => {
  fc.assert(
    fc.property(fc.oneof(smallBriefs, largerBriefs), fc.nat(), (brief, pick) => {
      const answer = dealt(brief)
      const session = answer?.[pick % answer.length]
      const personId = session?.circles.flat()[pick % 7]
      if (!answer || !session || personId === undefined) return
      const why = whyInCircle(brief, answer, personId, session.id)
      if (!why) throw new Error('They have a seat')
      expect(session.circles[why.circle]).toContain(personId)
      const without = changeSession(answer, session.id, (ids) => ids.filter((id) => id !== personId))
      expectChange(why.causes, reportCircles(brief, without), reportCircles(brief, answer))
      for (const way of why.others)
        expectChange(way.change, reportCircles(brief, answer), reportCircles(brief, go(answer, session.id, personId, why.circle, way)))
    }),
    { numRuns: 150 },
  )
})

test('a way that nothing blocks breaks no rule that may be told', () => {
  fc.assert(
    fc.property(smallBriefs, (shape) => {
      const brief = { ...shape, keepApart: [] }
      const answer = dealt(brief)
      const session = answer?.[0]
      const personId = session?.circles.flat()[0]
      if (!answer || !session || personId === undefined) return
      const why = whyInCircle(brief, answer, personId, session.id)
      for (const way of why?.others ?? []) {
        const breaks = checkCircles(brief, go(answer, session.id, personId, why?.circle ?? 0, way))
        expect([...new Set(breaks.map(({ rule }) => rule))].sort()).toEqual([...way.blocked].sort())
      }
    }),
    { numRuns: 300 },
  )
})

test('who is kept apart changes nothing of what is told', () => {
  const brief = makeBrief()
  const answer = dealt(brief) ?? []
  const told = (keepApart: CircleBrief['keepApart']) => whyInCircle({ ...brief, keepApart: keepApart ?? [] }, answer, 'p1', 's2')
  expect(told([['p1', 'p2']])).toEqual(told([]))
  expect(whyInCircle(brief, answer, 'nobody', 's2')).toBeUndefined()
})

test('a thousand people are explained within a second', () => {
  const people = Array.from({ length: 1_000 }, (_, at) => ({
    id: `p${at}`,
    voice: 'parent',
    locality: null,
    service: `s${at % 60}`,
    language: null,
  }))
  const ids = people.map(({ id }) => id)
  const brief: CircleBrief = { people, sessions: [{ id: 's', presentIds: ids, circleCount: 200 }], circleSize: { min: 4, max: 6 } }
  const answer = [{ id: 's', circles: Array.from({ length: 200 }, (_, at) => ids.slice(at * 5, at * 5 + 5)) }]
  const start = process.cpuUsage()
  expect(whyInCircle(brief, answer, 'p500', 's')?.others).toHaveLength(199)
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_500)
})

function dealt(brief: CircleBrief) {
  const prepared = prepareCircles(brief, 1)
  return prepared.ok ? prepared.circles() : undefined
}

function changeSession(answer: readonly SessionCircles[], id: string, change: (ids: string[], circle: number) => string[]) {
  return answer.map((session) => (session.id === id ? { ...session, circles: session.circles.map(change) } : session))
}

function go(answer: readonly SessionCircles[], sessionId: string, personId: string, from: number, { circle: to, swapWithId }: OtherCircle) {
  return changeSession(answer, sessionId, (ids, circle) => {
    const staying = ids.filter((id) => id !== personId && id !== swapWithId)
    const comer = circle === to ? personId : circle === from ? swapWithId : null
    return comer === null ? staying : [...staying, comer]
  })
}

function expectChange({ points, rules }: CostChange, before: CirclesReport, after: CirclesReport) {
  expect(points).toBeCloseTo(after.score - before.score, 6)
  const counts = (report: CirclesReport): Record<CostRule, number> => ({
    repeatMeeting: report.cost.repeatMeeting.count,
    sameService: report.cost.sameService.count,
    acquainted: report.cost.acquainted.count,
    sameLocality: report.cost.sameLocality.count,
    isolated: report.cost.isolated.count,
    unfairness: report.cost.unfairness.count,
    wishes: report.wishes.of - report.wishes.met,
    moved: report.moved.count,
  })
  const changed = Object.fromEntries(rules.map(({ rule, count }) => [rule, count]))
  const [one, other] = [counts(before), counts(after)]
  for (const rule of ['repeatMeeting', 'sameService', 'acquainted', 'sameLocality', 'isolated', 'unfairness', 'wishes', 'moved'] as const)
    expect(changed[rule] ?? 0).toBe(other[rule] - one[rule])
}
