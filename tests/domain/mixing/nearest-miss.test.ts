import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestMiss } from '#app/features/mixing/engine/cohorts/nearest-miss.ts'
import type { Pool } from '#app/features/mixing/engine/pool.ts'
import { makePool } from './pools.ts'
import { smallPools } from './small-pools.ts'

const pool: Pool = { ...makePool(1), locks: [], keepApart: [], keepTogether: [] }
const idsOf = (role: string, count: number) => pool.candidates.filter((person) => person.role === role).slice(0, count)

test('what is missing is told in sentences with numbers, the furthest from being kept first', () => {
  const C1 = [...idsOf('parent', 8), ...idsOf('practitioner', 8), ...idsOf('leader', 5)].map(({ id }) => id)
  const sparing: Pool = { ...pool, cohorts: pool.cohorts.map((cohort) => ({ ...cohort, accessibleBeds: 9 })) }
  expect(nearestMiss(sparing, { C1, C2: [] })).toEqual({
    ok: false,
    rules: [],
    proven: false,
    reason:
      'No cohorts were found that keep every rule. C2 needs 22 to 24 people; the nearest found has 0. ' +
      'C2 needs 9 to 11 parents; the nearest found has 0. C2 needs 7 to 9 practitioners; the nearest found has 0. ' +
      '3 more rules are not kept either.',
  })
})

test('beds, people who stay together and people who are held are told in the same way', () => {
  const free = { min: 0, max: 60 }
  const open = { size: free, roles: { parent: free, practitioner: free, leader: { min: 0, max: 0 } }, accessibleBeds: 1 }
  const cohorts = pool.cohorts.map((cohort) => ({ ...cohort, ...open }))
  const candidates = pool.candidates.map((person) => ({ ...person, accessibleBed: true, role: 'parent' as const }))
  const small: Pool = {
    ...pool,
    candidates,
    cohorts,
    keepTogether: [{ a: 'P00001', b: 'P00002' }],
    locks: [{ id: 'P00003', cohort: 'C2' }],
  }
  expect(nearestMiss(small, { C1: ['P00001', 'P00004'], C2: [] }).reason).toBe(
    'No cohorts were found that keep every rule. C1 has 1 accessible bed; the nearest found has 2 people who need one. ' +
      'P00001 and P00002 come together; the nearest found parts them. P00003 is held in C2; the nearest found leaves them out.',
  )
})

test('who is kept apart changes no word of it', () => {
  fc.assert(
    fc.property(smallPools(), (small) => {
      const everybody = { C1: small.candidates.map(({ id }) => id), C2: [] }
      const { reason } = nearestMiss(small, everybody)
      const without = nearestMiss({ ...small, keepApart: [] }, everybody)
      expect(reason).toBe(without.reason)
      expect(reason).not.toMatch(/apart|quota|cohort-size/)
    }),
  )
  const kept: Pool = { ...pool, cohorts: [], keepApart: [{ a: 'P00001', b: 'P00002', scope: 'cohort' }] }
  expect(nearestMiss(kept, {}).reason).toBe('This does not work. The safeguarding lead can say more.')
})
