import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  reachesOf,
  reachKinds,
  reachKindsOpenTo,
  readReach,
  rolesOpenTo,
  sayReach,
  whenHeld,
  writeReach,
} from '#app/features/people/role-reach.ts'
import { roleKinds } from '#app/shared/roles.ts'

const organiser = (where: { programme_id?: string; locality_id?: string }) => ({
  kind: 'organiser' as const,
  programme_id: null,
  locality_id: null,
  ...where,
})
const nowhere = { programmeName: null, localityName: null, experienceName: null, forKnownAs: null, startsOn: '', endsOn: null }

test('where a role holds is written and read again the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...reachKinds), fc.uuid(), (kind, id) => {
      expect(readReach(writeReach({ kind, id }))).toEqual({ kind, id })
    }),
  )
  expect(readReach('castle:1')).toBeUndefined()
  expect(readReach('')).toBeUndefined()
})

test('every role can hold somewhere, and a steward’s alone holds everywhere', () => {
  for (const kind of roleKinds) expect(reachesOf[kind].length, kind).toBeGreaterThan(0)
  expect(roleKinds.filter((kind) => reachesOf[kind].includes('everywhere'))).toEqual(['steward'])
})

test('one gives roles as far as one’s own reach, and no further', () => {
  expect(reachKindsOpenTo([])).toEqual([])
  expect(rolesOpenTo([{ kind: 'facilitator', programme_id: 'p', locality_id: null }])).toEqual([])
  expect(reachKindsOpenTo([organiser({})])).toEqual(['experience', 'person'])
  expect(reachKindsOpenTo([organiser({ locality_id: 'l' })])).toEqual(['locality', 'experience', 'person'])
  expect(rolesOpenTo([organiser({ locality_id: 'l' })])).not.toContain('safeguarding_lead')
  expect(rolesOpenTo([organiser({ programme_id: 'p' })])).toEqual(roleKinds.filter((kind) => kind !== 'steward'))
  expect(rolesOpenTo([{ kind: 'steward', programme_id: null, locality_id: null }])).toEqual([...roleKinds])
})

test('where a role holds is said by the nearest name', () => {
  expect(sayReach({ ...nowhere, kind: 'steward' })).toBe('Everywhere')
  expect(sayReach({ ...nowhere, kind: 'helper', forKnownAs: 'Callum' })).toBe('For Callum')
  expect(sayReach({ ...nowhere, kind: 'organiser', localityName: 'Invermallow' })).toBe('Invermallow')
})

test('a role holds from its first day to its last', () => {
  const held = { startsOn: '2027-03-01', endsOn: '2027-03-28' }
  expect(['2027-02-28', '2027-03-01', '2027-03-28', '2027-03-29'].map((today) => whenHeld(held, today))).toEqual([
    'coming',
    'now',
    'now',
    'past',
  ])
  expect(whenHeld({ startsOn: '2027-03-01', endsOn: null }, '2099-01-01')).toBe('now')
})
