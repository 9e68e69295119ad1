import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAnswer } from '#app/features/mixing/engine/check-answer.ts'
import { checkCohorts } from '#app/features/mixing/engine/check-cohorts.ts'
import { explainCohorts } from '#app/features/mixing/engine/cohorts/explain-cohorts.ts'
import type { Pool } from '#app/features/mixing/engine/pool.ts'
import { repairPool } from '#app/features/mixing/engine/repair/repair-pool.ts'
import { suggestReplacements } from '#app/features/mixing/engine/repair/suggest-replacements.ts'
import { reportCohorts } from '#app/features/mixing/engine/report-cohorts.ts'
import { expectMixed, mixHere } from './mix-here.ts'
import { makePool } from './pools.ts'
import { smallPools } from './small-pools.ts'

const pool = makePool(1)
const answer = expectMixed(mixHere({ pool, parts: ['cohorts', 'tables', 'rooms', 'coaches'] }, { seed: 1, iterations: 60_000 })).answer
const bound = new Set([...pool.keepTogether.flatMap(({ a, b }) => [a, b]), ...pool.locks.map(({ id }) => id)])
const free = (answer.cohorts['C1'] ?? []).filter((id) => !bound.has(id))
const [leaver = ''] = free

test('a repair after drop-outs keeps every rule, bumps nobody, and leaves tables as they were but for who left', () => {
  for (const dropouts of [[leaver], free.slice(0, 3)]) {
    const repaired = repairPool(pool, answer, dropouts, { seed: 1 })
    if (!repaired.ok) throw new Error(repaired.reason)
    expect(checkAnswer({ pool, dropouts }, repaired.answer)).toEqual([])
    expect(repaired.remix).toMatchObject({ bumped: [], score: 3 * repaired.remix.moved.length })
    for (const cohort of ['C1', 'C2'].filter((id) => !repaired.seatedAnew.includes(id))) {
      const changed = (answer.tables?.[cohort] ?? []).flatMap((session, at) =>
        session.flatMap((table, which) => table.filter((id) => repaired.answer.tables?.[cohort]?.[at]?.[which]?.includes(id) !== true)),
      )
      const left = new Set((answer.cohorts[cohort] ?? []).filter((id) => repaired.answer.cohorts[cohort]?.includes(id) !== true))
      expect([...new Set(changed)].every((id) => left.has(id))).toBe(true)
    }
  }
})

test('with nobody gone nobody is moved, and tables stay as they were', () => {
  const heavy: Pool = { ...pool, weights: { ...pool.weights, remix: { moved: 1_000 } } }
  const repaired = repairPool(heavy, answer, [], { seed: 1 })
  expect(repaired).toMatchObject({ ok: true, remix: { moved: [], bumped: [], score: 0 }, seatedAnew: [] })
})

test('those who could take a place are like for like first, each without a rule broken, at the cost the report counts', () => {
  const suggested = suggestReplacements(pool, answer, leaver)
  expect(suggested.length).toBeGreaterThan(0)
  expect(suggested.map(({ likeForLike }) => likeForLike).toSorted((a, b) => Number(b) - Number(a))).toEqual(
    suggested.map(({ likeForLike }) => likeForLike),
  )
  const now = reportCohorts(pool, answer.cohorts).score
  for (const { id, points, costs } of suggested) {
    const cohorts = { ...answer.cohorts, C1: [...(answer.cohorts['C1'] ?? []).filter((other) => other !== leaver), id] }
    expect(checkCohorts(pool, cohorts)).toEqual([])
    expect(points).toBeCloseTo(reportCohorts(pool, cohorts).score - now, 6)
    expect(Object.values(costs).reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(points, 6)
  }
})

test('why not elsewhere: the difference is what the report counts, and keep-aparts change nothing that is said', () => {
  fc.assert(
    fc.property(smallPools({ min: 2, max: 6 }), fc.nat(), (small, seed) => {
      const mixed = mixHere({ pool: small, parts: ['cohorts'] }, { seed, iterations: 2_000 })
      if (!mixed.ok) return
      const { cohorts } = mixed.answer
      for (const { id } of small.candidates) {
        const explained = explainCohorts(small, cohorts, id)
        expect(explainCohorts({ ...small, keepApart: [] }, cohorts, id)).toEqual(explained)
        for (const { cohort, blocks, way } of explained.others) {
          if (blocks.length === 0) expect(way).not.toBeNull()
          if (!way) continue
          const after = exchange(cohorts, { id, withId: way.withId, from: explained.cohort, to: cohort })
          expect(checkCohorts({ ...small, keepApart: [] }, after)).toEqual([])
          expect(way.points).toBeCloseTo(reportCohorts(small, after).score - reportCohorts(small, cohorts).score, 6)
        }
      }
    }),
    { numRuns: 60 },
  )
})

interface Exchange {
  id: string
  withId: string | null
  from: string | null
  to: string | null
}

function exchange(cohorts: Record<string, string[]>, { id, withId, from, to }: Exchange) {
  return Object.fromEntries(
    Object.entries(cohorts).map(([cohort, ids]) => {
      const others = ids.filter((other) => other !== id && other !== withId)
      return [cohort, [...others, ...(cohort === to ? [id] : []), ...(cohort === from && withId !== null ? [withId] : [])]]
    }),
  )
}
