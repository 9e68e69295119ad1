import { expect, test } from 'vitest'
import { checkCircles } from '#app/features/mixing/engine/check-circles.ts'
import type { CircleBrief, MixedCircles } from '#app/features/mixing/engine/circle-brief.ts'
import { isRefusal } from '#app/features/mixing/engine/start-search.ts'
import { startCircles } from '#app/features/mixing/engine/circles/start-circles.ts'
import { mixCircles } from '#app/features/mixing/engine/mix-circles.ts'
import { makeBrief } from './briefs.ts'

const circleWith = (circles: readonly (readonly string[])[], id: string) => circles.findIndex((ids) => ids.includes(id))

test('those who stay together share a circle in every session, and change circles together', () => {
  const brief = makeBrief({
    keepTogether: [
      ['p1', 'p20'],
      ['p20', 'p5'],
    ],
  })
  const { sessions, report } = mix(brief, 100_000)
  const met = new Map<string, number>()
  for (const { circles } of sessions) {
    expect(circleWith(circles, 'p20')).toBe(circleWith(circles, 'p1'))
    expect(circleWith(circles, 'p5')).toBe(circleWith(circles, 'p1'))
    for (const id of circles[circleWith(circles, 'p1')] ?? []) met.set(id, (met.get(id) ?? 0) + 1)
  }
  expect(met.size).toBeGreaterThan(18)
  expect(report.score).toBeLessThan(mix(brief, 0).report.score * 0.7)
})

test('in a session one of them is away from, the other sits anywhere', () => {
  const { sessions } = makeBrief()
  const away = sessions.map((session) => ({
    ...session,
    presentIds: session.presentIds.filter((id) => session.id !== 's2' || id !== 'p2'),
  }))
  const answer = mix(makeBrief({ keepTogether: [['p1', 'p2']], sessions: away }), 5_000)
  expect(answer.sessions.map(({ circles }) => circleWith(circles, 'p1') === circleWith(circles, 'p2'))).toEqual([
    true,
    false,
    true,
    true,
    true,
    true,
  ])
})

test('too many who stay together, and two who stay together and are kept apart, are reasons of their own', () => {
  const seven = ['p2', 'p3', 'p4', 'p5', 'p6', 'p7'].map((id) => ['p1', id] as const)
  expect(mixCircles(makeBrief({ keepTogether: seven, voiceMin: {} }), { seed: 1 })).toMatchObject({
    rules: ['keep-together-table'],
    reason: 'More people stay together than fit into circles of this size.',
  })
  expect(mixCircles(makeBrief({ keepTogether: [['p1', 'p11']] }), { seed: 1 })).toMatchObject({
    rules: ['keep-apart-table', 'keep-together-table'],
    reason: 'These circles do not work with everyone who is here. The safeguarding lead can say more.',
  })
})

test('wishes are met where that can be, once is enough', () => {
  const wishes = [
    ['p1', 'p2'],
    ['p3', 'p24'],
    ['p1', 'p11'],
    ['p4', 'gone'],
  ] as const
  const { report } = mix(makeBrief({ wishes, wishWeight: 10, sessions: makeBrief().sessions.slice(0, 1) }), 20_000)
  expect(report.wishes).toEqual({ met: 2, of: 3, points: 10 })
})

test('made again for someone who drops out, only those change circles without whom a parent would sit alone', () => {
  const before = mix(makeBrief(), 30_000)
  const sessions = makeBrief().sessions.map((session) => ({ ...session, presentIds: session.presentIds.filter((id) => id !== 'p7') }))
  const again = mix(makeBrief({ sessions, priorCircles: before.sessions, movedWeight: 50 }), 10_000)
  const parents = new Set(makeBrief().people.flatMap(({ id, voice }) => (voice === 'parent' && id !== 'p7' ? [id] : [])))
  const needed = before.sessions.filter(
    ({ circles }) => (circles[circleWith(circles, 'p7')] ?? []).filter((id) => parents.has(id)).length < 2,
  )
  expect(again.report.moved).toEqual({ count: needed.length, points: 50 * needed.length })
})

test('made again because two must now sit together, few change circles', () => {
  const before = mix(makeBrief(), 30_000)
  const changes: Partial<CircleBrief> = { priorCircles: before.sessions, movedWeight: 50, keepTogether: [['p10', 'p24']] }
  const again = mix(makeBrief(changes), 30_000)
  expect(again.report.moved.count).toBeLessThanOrEqual(12)
})

test('every lane searches by chances of its own, and an impossible brief is refused', () => {
  const [one, other] = [0, 1].map((lane) => {
    const search = startCircles(makeBrief(), 7, lane)
    if (isRefusal(search)) throw new Error('It can be mixed')
    search.improve(500)
    return search
  })
  expect(one?.answer()).not.toEqual(other?.answer())
  expect(one?.bound?.()).toBe(4 * 84)
  expect(startCircles(makeBrief({ voiceMin: { parent: 3 } }), 7, 0)).toMatchObject({ ok: false, rules: ['table-role'] })
})

function mix(brief: CircleBrief, iterations: number): MixedCircles {
  const answer = mixCircles(brief, { seed: 1, iterations })
  if (!answer.ok) throw new Error(answer.reason)
  expect(checkCircles(brief, answer.sessions)).toEqual([])
  return answer
}
