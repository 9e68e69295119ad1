import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCircles } from '#app/features/mixing/engine/check-circles.ts'
import { checkCohorts } from '#app/features/mixing/engine/check-cohorts.ts'
import { briefsOfCohorts } from '#app/features/mixing/engine/cohorts/brief-of-cohort.ts'
import { mixPool, type MixedPool } from '#app/features/mixing/engine/mix-pool.ts'
import type { Pool } from '#app/features/mixing/engine/pool.ts'
import { reportCircles } from '#app/features/mixing/engine/report-circles.ts'
import { reportCohorts } from '#app/features/mixing/engine/report-cohorts.ts'
import { dealByVoice } from './deal-by-voice.ts'
import { makePool } from './pools.ts'

describe.each([1, 2] as const)('the pool of sixty people no. %i', (number) => {
  const pool = makePool(number)

  test('is mixed without a hard rule broken, and its score is what the reports count', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { cohorts, tables, score } = expectMixed(mixPool(pool, { tables: true, seed, iterations: 60_000 }))
      expect(checkCohorts(pool, cohorts)).toEqual([])
      for (const { brief, sessions } of seatsOf(pool, cohorts, tables)) expect(checkCircles(brief, sessions)).toEqual([])
      expect(score).toBeCloseTo(reportCohorts(pool, cohorts).score + scoreOfTables(pool, cohorts, tables), 4)
    }
  })

  test('is seated better by a quarter than by the best of twenty careful deals', () => {
    for (const seed of [1, 2, 3]) {
      const { cohorts, tables } = expectMixed(mixPool(pool, { tables: true, seed, iterations: 300_000 }))
      const deals = Array.from({ length: 20 }, (_, deal) =>
        briefsOfCohorts(pool, cohorts).reduce((sum, { brief }) => sum + reportCircles(brief, dealByVoice(brief, deal)).score, 0),
      )
      expect(scoreOfTables(pool, cohorts, tables)).toBeLessThan(Math.min(...deals) * 0.75)
    }
  })

  test('gives the same answer for the same seed and iterations, and more are never worse', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 60_000 }), fc.nat({ max: 60_000 }), (seed, fewer, more) => {
        const short = mixPool(pool, { tables: true, seed, iterations: fewer })
        expect(mixPool(makePool(number), { tables: true, seed, iterations: fewer })).toEqual(short)
        const long = mixPool(pool, { tables: true, seed, iterations: fewer + more })
        if (short.ok) expect(long.ok && long.score).toBeLessThanOrEqual(short.score + 1e-9)
      }),
      { numRuns: 8 },
    )
  })

  test('keeps cohorts that are settled, and seats them', () => {
    const { cohorts } = expectMixed(mixPool(pool, { tables: false, seed: 9, iterations: 60_000 }))
    const seated = expectMixed(mixPool(pool, { tables: true, cohorts, seed: 1, iterations: 10_000 }))
    expect(seated.cohorts).toEqual(cohorts)
    expect(Object.keys(seated.tables)).toEqual(Object.keys(cohorts))
  })
})

test.each<[string, (pool: Pool) => void, string]>([
  ['too few of a role on a date', onlySomeParentsOnD1, 'C1 needs at least 9 parents, and 8 can come on D1.'],
  ['too few people on a date', onlySomeOnD2, 'C2 needs at least 22 people, and 12 can come on D2.'],
  ['too few for all cohorts together', onlyNineLeaders, '2 cohorts need at least 10 leaders, and 9 can come on D1 or D2.'],
  ['someone locked where they cannot come', lockAwayFromHome, 'P00002 is held in C1 and cannot come on D1.'],
])('%s is said in words with numbers', (_, spoil, reason) => {
  const pool = { ...makePool(1), locks: [], keepApart: [], keepTogether: [] }
  spoil(pool)
  expect(mixPool(pool, { tables: true, seed: 1, iterations: 1_000 })).toEqual({ ok: false, proven: true, reason })
})

test('settled cohorts that break a rule are said not to work', () => {
  const pool = makePool(1)
  const cohorts = { C1: pool.candidates.slice(0, 20).map((person) => person.id), C2: [] }
  const mixed = mixPool(pool, { tables: true, cohorts, seed: 1 })
  expect(mixed).toMatchObject({ ok: false, reason: expect.stringMatching(/^These cohorts do not work: .*cohort-size in C1/) })
})

test('cohorts that cannot be seated are said so, proven where they are settled', () => {
  const pool = { ...makePool(1), tables: { ...makePool(1).tables, roleMin: { leader: 3 } } }
  const { cohorts } = expectMixed(mixPool(pool, { tables: false, seed: 1, iterations: 30_000 }))
  const reason = expect.stringMatching(/^C1: \d leaders cannot fill 4 circles with at least 3 leaders each\.$/)
  expect(mixPool(pool, { tables: true, cohorts, seed: 1, iterations: 30_000 })).toEqual({ ok: false, reason, proven: true })
  expect(mixPool(pool, { tables: true, seed: 1, iterations: 30_000 })).toEqual({ ok: false, reason, proven: false })
})

test('cohorts that the search cannot make right are said not to have been found, which is no proof', () => {
  const pool = makePool(1)
  for (const cohort of pool.cohorts) cohort.accessibleBeds = 0
  for (const person of pool.candidates) person.accessibleBed = person.role === 'leader'
  expect(mixPool(pool, { tables: true, seed: 1, iterations: 20_000 })).toEqual({
    ok: false,
    reason: expect.stringMatching(/^No cohorts were found that keep every rule\. The nearest: .* in C\d/),
    proven: false,
  })
})

function onlySomeParentsOnD1(pool: Pool) {
  const parents = pool.candidates.filter((person) => person.role === 'parent' && person.available.includes('D1'))
  for (const person of parents.slice(8)) person.available = ['D2']
}

function onlySomeOnD2(pool: Pool) {
  pool.candidates.forEach((person, at) => (person.available = at < 12 ? ['D1', 'D2'] : ['D1']))
}

function onlyNineLeaders(pool: Pool) {
  for (const person of pool.candidates) person.available = ['D1', 'D2']
  const leaders = pool.candidates.filter((person) => person.role === 'leader')
  for (const person of leaders.slice(9)) person.role = 'parent'
}

function lockAwayFromHome(pool: Pool) {
  pool.locks = [{ id: 'P00002', cohort: 'C1' }]
}

function expectMixed(mixed: MixedPool) {
  if (!mixed.ok) throw new Error(mixed.reason)
  return { cohorts: mixed.answer.cohorts, tables: mixed.answer.tables ?? {}, score: mixed.score }
}

function seatsOf(pool: Pool, cohorts: Record<string, string[]>, tables: Record<string, string[][][]>) {
  return briefsOfCohorts(pool, cohorts).map(({ cohort, brief }) => ({
    brief,
    sessions: (tables[cohort] ?? []).map((circles, at) => ({ id: String(at + 1), circles })),
  }))
}

function scoreOfTables(pool: Pool, cohorts: Record<string, string[]>, tables: Record<string, string[][][]>) {
  return seatsOf(pool, cohorts, tables).reduce((sum, { brief, sessions }) => sum + reportCircles(brief, sessions).score, 0)
}
