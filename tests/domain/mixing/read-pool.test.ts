import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPool } from '#app/features/mixing/engine/read-pool.ts'
import { poolFile } from './pools.ts'

/** A right pool as JSON with one value put elsewhere; undefined takes the field away. */
function spoil(path: string, value: unknown): unknown {
  const pool: unknown = JSON.parse(readFileSync(poolFile(1), 'utf8'))
  const parts = path.split('.')
  const last = parts.pop() ?? ''
  const holder = parts.reduce((inside, part) => Reflect.get(Object(inside), part) as unknown, pool)
  if (value === undefined) Reflect.deleteProperty(Object(holder), last)
  else Reflect.set(Object(holder), last, value)
  return pool
}

test('fields it does not know are passed over', () => {
  expect(readPool(spoil('note', 'invented')).ok).toBe(true)
})

test.each<[string, unknown, string, string]>([
  ['candidates', undefined, 'candidates', 'expected array, received undefined'],
  ['keepApart', undefined, 'keepApart', 'expected array, received undefined'],
  ['candidates.3.role', 'manager', 'candidates[3].role', 'expected one of "parent"|"practitioner"|"leader"'],
  ['candidates.5.available.0', 'D9', 'candidates[5].available[0]', 'no date has the id "D9"'],
  ['cohorts.1.size', { min: 24, max: 22 }, 'cohorts[1].size', 'min 24 is more than max 22'],
  ['cohorts.0.roles.leader.max', 2, 'cohorts[0].roles.leader', 'min 5 is more than max 2'],
  ['cohorts.1.id', 'C1', 'cohorts[1].id', '"C1" is there twice'],
  ['locks.0.cohort', 'C9', 'locks[0].cohort', 'no cohort has the id "C9"'],
  ['keepApart.2.b', 'P9', 'keepApart[2].b', 'no candidate has the id "P9"'],
  ['wishes', [{ a: 'P1', b: 'P9' }], 'wishes[0].a', 'no candidate has the id "P1"'],
  ['weights.tables.isolated', 'much', 'weights.tables.isolated', 'expected number, received string'],
  ['tables.count', 0, 'tables.count', 'Too small: expected number to be >0'],
])('%s as %j is named by its field', (path, value, field, problem) => {
  expect(readPool(spoil(path, value))).toEqual({ ok: false, field, problem })
})

test.each([[null], [[]], ['pool'], [7]])('%j is no pool', (json) => {
  expect(readPool(json)).toMatchObject({ ok: false, field: 'the pool' })
})
