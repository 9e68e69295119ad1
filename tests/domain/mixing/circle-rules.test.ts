import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCircles } from '#app/features/mixing/engine/check-circles.ts'
import type { CircleBrief, CirclesAnswer } from '#app/features/mixing/engine/circle-brief.ts'
import { mixCircles } from '#app/features/mixing/engine/mix-circles.ts'
import { largerBriefs, makeBrief, smallBriefs } from './briefs.ts'
import { canBeSeated, isEven } from './every-seating.ts'

const seed = fc.integer({ min: 0, max: 2 ** 31 })

test('everyone present has one seat in each session, circles are even, and no hard rule is broken', () => {
  fc.assert(
    fc.property(largerBriefs, seed, fc.constantFrom(0, 300, 3_000), (brief, seed, iterations) => {
      const answer = mixCircles(brief, { seed, iterations })
      if (answer.ok) expectRight(brief, answer)
      else expect(answer.proven).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('a small brief is mixed exactly when trying every seating finds one', () => {
  const seen = { mixed: 0, impossible: 0 }
  fc.assert(
    fc.property(smallBriefs, seed, (brief, seed) => {
      const answer = mixCircles(brief, { seed, iterations: 200 })
      const possible = brief.sessions.map((session) => canBeSeated(brief, session))
      expect(answer.ok).toBe(!possible.includes(false))
      if (answer.ok) expectRight(brief, answer)
      else expect(answer.sessionId).toBe(brief.sessions[possible.indexOf(false)]?.id)
      seen[answer.ok ? 'mixed' : 'impossible']++
    }),
    { numRuns: 600 },
  )
  expect(Math.min(seen.mixed, seen.impossible)).toBeGreaterThan(50)
})

test('the rules named for an impossible brief are enough to make it so, and each of them is needed', () => {
  fc.assert(
    fc.property(smallBriefs, (brief) => {
      const answer = mixCircles(brief, { seed: 1, iterations: 0 })
      if (answer.ok || answer.rules.includes('table-size') || brief.sessions.some((session) => session.circleCount === undefined)) return
      const session = brief.sessions.find(({ id }) => id === answer.sessionId)
      const holds = (rules: readonly string[]) => session !== undefined && canBeSeated(keepOnly(brief, rules), session)
      expect(holds(answer.rules)).toBe(false)
      for (const rule of answer.rules) expect(holds(answer.rules.filter((other) => other !== rule))).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('held seats stay held, and the seat of someone away is passed over', () => {
  const { people, sessions } = makeBrief()
  const here = people.map((person) => person.id).filter((id) => id !== 'p5')
  const held = ['p1', 'p5', 'p20'].map((personId) => ({ personId, sessionId: 's2', circle: 3 }))
  const brief = makeBrief({ held, sessions: sessions.map((session) => (session.id === 's2' ? { ...session, presentIds: here } : session)) })
  const answer = mixCircles(brief, { seed: 3, iterations: 20_000 })
  expectRight(brief, answer)
  const second = answer.ok ? answer.sessions[1]?.circles : undefined
  expect(second?.[3]).toEqual(expect.arrayContaining(['p1', 'p20']))
  expect(second?.flat()).not.toContain('p5')
})

function expectRight(brief: CircleBrief, answer: CirclesAnswer) {
  if (!answer.ok) throw new Error(answer.reason)
  expect(checkCircles(brief, answer.sessions)).toEqual([])
  for (const [at, session] of brief.sessions.entries()) {
    const circles = answer.sessions[at]?.circles ?? []
    expect(circles.flat().sort()).toEqual([...session.presentIds].sort())
    expect(isEven(circles)).toBe(true)
  }
}

/** The brief with only some of the rules that a seating of given sizes can break. */
function keepOnly(brief: CircleBrief, rules: readonly string[]): CircleBrief {
  return {
    ...brief,
    keepApart: rules.includes('keep-apart-table') ? (brief.keepApart ?? []) : [],
    voiceMin: rules.includes('table-role') ? (brief.voiceMin ?? {}) : {},
    keepTogether: rules.includes('keep-together-table') ? (brief.keepTogether ?? []) : [],
    held: rules.includes('lock') ? (brief.held ?? []) : [],
  }
}
