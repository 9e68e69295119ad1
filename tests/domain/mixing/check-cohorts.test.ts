import { expect, test } from 'vitest'
import { checkCohorts } from '#app/features/mixing/engine/check-cohorts.ts'
import { expectMixed, mixHere } from './mix-here.ts'
import { makePool } from './pools.ts'

const pool = makePool(1)
const right = expectMixed(mixHere({ pool, parts: ['cohorts'] }, { seed: 1, iterations: 30_000 })).answer.cohorts

type Cohorts = Record<string, string[]>
const rulesBroken = (cohorts: Cohorts) => new Set(checkCohorts(pool, cohorts).map((found) => found.rule))
const change = (cohort: string, to: (ids: string[]) => string[]): Cohorts => ({ ...right, [cohort]: to([...(right[cohort] ?? [])]) })
const known = new Map(pool.candidates.map((person) => [person.id, person]))
const absent = pool.candidates.filter(({ id }) => !Object.values(right).flat().includes(id))

/** Takes out the first who is not of a pair that must stay together or locked, and puts someone in. */
const instead = (ids: string[], comer: string) => {
  const bound = new Set([...pool.keepTogether.flatMap(({ a, b }) => [a, b]), ...pool.locks.map((lock) => lock.id)])
  const goes = ids.find((id) => !bound.has(id) && known.get(id)?.role === known.get(comer)?.role)
  return [...ids.filter((id) => id !== goes), comer]
}

test('right cohorts break nothing', () => {
  expect(checkCohorts(pool, right)).toEqual([])
})

test.each<[string, Cohorts, string]>([
  ['a cohort nobody asked for', { ...right, C9: [] }, 'unknown-cohort'],
  ['someone unknown', change('C1', (ids) => [...ids.slice(1), 'P99']), 'unknown-candidate'],
  ['someone placed twice', change('C1', (ids) => [...ids, ...(right['C2'] ?? []).slice(0, 1)]), 'placed-twice'],
  ['too few people', change('C1', (ids) => ids.slice(0, 20)), 'cohort-size'],
  ['too few of a role', change('C1', (ids) => ids.filter((id) => known.get(id)?.role !== 'leader')), 'role-quota'],
  ['someone locked elsewhere', change('C2', (ids) => ids.filter((id) => id !== 'P00043')), 'lock'],
])('%s is found', (_, cohorts, rule) => {
  expect(rulesBroken(cohorts)).toContain(rule)
})

test('someone who cannot come is found', () => {
  const comer = absent.find((person) => !person.available.includes('D1'))?.id ?? ''
  expect(rulesBroken(change('C1', (ids) => instead(ids, comer)))).toContain('not-available')
})

test('two kept apart in one cohort, and two kept together in two, are found with their ids', () => {
  const everyone = { C1: pool.candidates.map((person) => person.id), C2: [] }
  const apart = pool.keepApart.find((pair) => pair.scope === 'cohort')
  expect(checkCohorts(pool, everyone)).toContainEqual({ rule: 'keep-apart', ids: [apart?.a, apart?.b] })
  const [together] = pool.keepTogether
  expect(checkCohorts(pool, { C1: [together?.a ?? ''], C2: [] })).toContainEqual({ rule: 'keep-together', ids: [together?.a, together?.b] })
})

test('more people who need accessible beds than there are is found', () => {
  const all = { C1: pool.candidates.filter((person) => person.accessibleBed).map((person) => person.id), C2: [] }
  const fewer = { ...pool, cohorts: pool.cohorts.map((cohort) => ({ ...cohort, accessibleBeds: 0 })) }
  expect(checkCohorts(fewer, all).map((found) => found.rule)).toContain('accessible-beds')
})
