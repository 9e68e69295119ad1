import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAnswer } from '#app/features/mixing/engine/check-answer.ts'
import { briefsOfCohorts } from '#app/features/mixing/engine/cohorts/brief-of-cohort.ts'
import type { Pool, PoolPart } from '#app/features/mixing/engine/pool.ts'
import { reportCircles } from '#app/features/mixing/engine/report-circles.ts'
import { reportCoaches } from '#app/features/mixing/engine/report-coaches.ts'
import { reportCohorts } from '#app/features/mixing/engine/report-cohorts.ts'
import { reportRooms } from '#app/features/mixing/engine/report-rooms.ts'
import { dealByVoice } from './deal-by-voice.ts'
import { expectMixed, mixHere } from './mix-here.ts'
import { makePool } from './pools.ts'

const allParts: PoolPart[] = ['cohorts', 'tables', 'rooms', 'coaches']

describe.each([1, 2] as const)('the pool of sixty people no. %i', (number) => {
  const pool = makePool(number)

  test('is mixed without a hard rule broken, and its score is what the reports count', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { answer, points } = expectMixed(mixHere({ pool, parts: allParts }, { seed, iterations: 60_000 }))
      expect(checkAnswer({ pool }, answer)).toEqual([])
      const { cohorts, tables = {}, rooms = {}, coaches = {} } = answer
      const counted = reportRooms(pool, rooms).score + reportCoaches(pool, coaches).score + scoreOfTables(pool, cohorts, tables)
      expect(points).toBeCloseTo(reportCohorts(pool, cohorts).score + counted, 4)
    }
  })

  test('is seated better by a quarter than by the best of twenty careful deals', () => {
    for (const seed of [1, 2, 3]) {
      const { cohorts, tables = {} } = expectMixed(mixHere({ pool, parts: allParts }, { seed, iterations: 300_000 })).answer
      const deals = Array.from({ length: 20 }, (_, deal) =>
        briefsOfCohorts(pool, cohorts).reduce((sum, { brief }) => sum + reportCircles(brief, dealByVoice(brief, deal)).score, 0),
      )
      expect(scoreOfTables(pool, cohorts, tables)).toBeLessThan(Math.min(...deals) * 0.75)
    }
  })

  test('gives the same answer for the same seed and iterations, and more are never worse', () => {
    const parts = fc.constantFrom<PoolPart[]>(['cohorts'], allParts)
    fc.assert(
      fc.property(parts, fc.nat(), fc.nat({ max: 60_000 }), fc.nat({ max: 60_000 }), (parts, seed, fewer, more) => {
        const short = mixHere({ pool, parts }, { seed, iterations: fewer })
        expect(mixHere({ pool: makePool(number), parts }, { seed, iterations: fewer })).toEqual(short)
        const long = mixHere({ pool, parts }, { seed, iterations: fewer + more })
        if (short.ok) expect(long.ok && long.points).toBeLessThanOrEqual(short.points + 1e-6)
      }),
      { numRuns: 10 },
    )
  })
})

test.each<[string, (pool: Pool) => void, string]>([
  ['too few of a role on a date', onlySomeParentsOnD1, 'C1 needs at least 9 parents, and 8 can come on D1.'],
  ['too few people on a date', onlySomeOnD2, 'C2 needs at least 5 leaders, and 3 can come on D2.'],
  ['too few for all cohorts together', onlyNineLeaders, '2 cohorts need at least 10 leaders, and there are 9.'],
  [
    'too few accessible beds',
    allLeadersNeedBeds,
    'C2 needs at least 5 leaders, and C2 has 0 accessible beds, which 8 of 8 who can come on D2 need.',
  ],
  [
    'coaches with too little room',
    fewCoachPlaces,
    'C2 needs at least 9 parents, and C2 needs at least 7 practitioners, and the coaches of C2 have room for 15 people.',
  ],
  ['tables that need more leaders', twoLeadersATable, '2 cohorts need at least 13 leaders, and there are 12.'],
  ['people held in one place who are kept apart', holdThoseApart, 'This does not work. The safeguarding lead can say more.'],
  ['someone locked where they cannot come', lockAwayFromHome, 'P00002 is held in C1 and cannot come on D1.'],
])('%s is said in words with numbers', (_, spoil, reason) => {
  const pool = { ...makePool(1), locks: [], keepApart: [], keepTogether: [] }
  spoil(pool)
  expect(mixHere({ pool, parts: allParts }, { seed: 1, iterations: 1_000 })).toMatchObject({ ok: false, proven: true, reason })
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

function allLeadersNeedBeds(pool: Pool) {
  for (const cohort of pool.cohorts) cohort.accessibleBeds = 0
  for (const person of pool.candidates) person.accessibleBed = person.role === 'leader'
}

function fewCoachPlaces(pool: Pool) {
  for (const coach of pool.coaches ?? []) coach.capacity = 3
}

function twoLeadersATable(pool: Pool) {
  pool.tables.roleMin = { leader: 2 }
}

function holdThoseApart(pool: Pool) {
  const held = pool.candidates.filter((person) => person.available.includes('D1')).slice(0, 2)
  pool.locks = held.map(({ id }) => ({ id, cohort: 'C1' }))
  pool.keepApart = [{ a: held[0]?.id ?? '', b: held[1]?.id ?? '', scope: 'cohort' }]
}

function lockAwayFromHome(pool: Pool) {
  pool.locks = [{ id: 'P00002', cohort: 'C1' }]
}

function scoreOfTables(pool: Pool, cohorts: Record<string, string[]>, tables: Record<string, string[][][]>) {
  return briefsOfCohorts(pool, cohorts).reduce((sum, { cohort, brief }) => {
    const sessions = (tables[cohort] ?? []).map((circles, at) => ({ id: String(at + 1), circles }))
    return sum + reportCircles(brief, sessions).score
  }, 0)
}
