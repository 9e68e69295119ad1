import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkCircles } from '#app/features/mixing/engine/check-circles.ts'
import type { HardRule, SessionCircles } from '#app/features/mixing/engine/circle-brief.ts'
import { mixCircles } from '#app/features/mixing/engine/mix-circles.ts'
import { makeBrief } from './briefs.ts'

const brief = makeBrief({
  sessions: makeBrief().sessions.slice(0, 2),
  held: [{ personId: 'p10', sessionId: 's1', circle: 0 }],
})
const right = (() => {
  const answer = mixCircles(brief, { seed: 1, iterations: 0 })
  if (!answer.ok) throw new Error(answer.reason)
  return answer.sessions
})()

/** A right answer with one thing done to the circles of its first session. */
function after(change: (circles: string[][]) => string[][]): SessionCircles[] {
  return right.map((session, at) => (at === 0 ? { ...session, circles: change(structuredClone(session.circles)) } : session))
}
const rulesBroken = (answer: readonly SessionCircles[]) => [...new Set(checkCircles(brief, answer).map((found) => found.rule))].sort()
const withoutPerson = (circles: string[][], gone: string) => circles.map((circle) => circle.filter((id) => id !== gone))
const swapPeople = (circles: string[][], a: string, b: string) =>
  circles.map((circle) => circle.map((id) => (id === a ? b : id === b ? a : id)))

test('right circles break nothing', () => {
  expect(checkCircles(brief, right)).toEqual([])
})

const wrong: [string, SessionCircles[], HardRule[]][] = [
  ['a session left out', right.slice(1), ['session-count']],
  ['a session twice', [...right, ...right.slice(0, 1)], ['session-count']],
  ['a session nobody asked for', [...right, { id: 's9', circles: [] }], ['session-count']],
  ['someone unseated', after((circles) => withoutPerson(circles, 'p9')), ['not-seated']],
  ['an empty circle more', after((circles) => [...circles, []]), ['table-count', 'table-role', 'table-size']],
  [
    'someone unknown',
    after((circles) => circles.map((circle, at) => (at === 1 ? [...circle.slice(1), 'p99'] : circle))),
    ['not-in-cohort', 'not-seated'],
  ],
]

test.each(wrong)('%s is found', (_, answer, rules) => {
  expect(rulesBroken(answer)).toEqual(expect.arrayContaining(rules))
})

test('someone seated twice, and too many in one circle', () => {
  const other = (circles: string[][]) => circles.findIndex((circle) => !circle.includes('p9'))
  const answer = after((circles) => circles.map((circle, at) => (at === other(circles) ? [...circle, 'p9'] : circle)))
  expect(rulesBroken(answer)).toEqual(['seated-twice', 'table-size'])
})

test('two people kept apart in one circle, with their ids', () => {
  const answer = after((circles) => {
    const withP1 = circles.find((circle) => circle.includes('p1')) ?? []
    return swapPeople(circles, 'p11', withP1.find((id) => id !== 'p1') ?? '')
  })
  expect(checkCircles(brief, answer)).toContainEqual(
    expect.objectContaining({ rule: 'keep-apart-table', sessionId: 's1', ids: ['p1', 'p11'] }),
  )
})

test('a circle of one voice', () => {
  const people = brief.people.map((person) => person.id)
  const byVoice = [0, 6, 12, 18].map((start) => people.slice(start, start + 6))
  expect(rulesBroken([{ id: 's1', circles: byVoice }, ...right.slice(1)])).toContain('table-role')
})

test('a held seat given away', () => {
  const outsider = right[0]?.circles[1]?.[0] ?? ''
  expect(rulesBroken(after((circles) => swapPeople(circles, 'p10', outsider)))).toContain('lock')
})

test('what checks and counts imports nothing of what searches', () => {
  for (const name of ['check-circles', 'report-circles', 'check-cohorts', 'report-cohorts', 'least-repeats']) {
    const source = readFileSync(new URL(`../../../app/features/mixing/engine/${name}.ts`, import.meta.url), 'utf8')
    for (const [, from] of source.matchAll(/ from '([^']+)'/g))
      expect(['./circle-brief.ts', './pool.ts', './least-repeats.ts']).toContain(from)
  }
})
