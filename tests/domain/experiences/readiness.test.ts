import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherBlockers, orderBlockers } from '#app/features/experiences/preparation/gather-blockers.ts'
import { preparationKinds, preparationStates } from '#app/features/experiences/preparation/preparation-kinds.ts'
import { blockersOf, linesOfPlace, readinessOf } from '#app/features/experiences/preparation/readiness-of-place.ts'
import { askedPreparations, dueOf, startingPreparations } from '#app/features/experiences/preparation/starting-preparations.ts'
import { patterns } from '#app/features/experiences/patterns.ts'
import { cohortVoices } from '#app/shared/voices.ts'

const stay = { pattern: 'residential' as const, first_on: '2027-04-16' }
const today = '2027-03-01'
const ready = (kind: (typeof preparationKinds)[number]) => ({ kind, state: 'ready' as const, due_on: null })

test('who was asked nothing yet is not ready: “not asked” is neither a need nor “none”', () => {
  const place = { voice: 'parent' as const, preparations: [] }
  expect(readinessOf(place, stay, today)).toEqual({ ready: 0, needed: 7, isReady: false })
  expect(linesOfPlace(place, stay, today).every(({ standing }) => standing === 'not_asked')).toBe(true)
})

test('the last thing to become ready makes the person ready', () => {
  const kinds = askedPreparations({ pattern: 'residential', voice: 'leader' })
  const almost = kinds.map((kind, place) => (place === 0 ? { kind, state: 'arranging' as const, due_on: null } : ready(kind)))
  expect(readinessOf({ voice: 'leader', preparations: almost }, stay, today)).toMatchObject({ ready: kinds.length - 1, isReady: false })
  expect(readinessOf({ voice: 'leader', preparations: kinds.map(ready) }, stay, today)).toMatchObject({
    ready: kinds.length,
    isReady: true,
  })
})

test('what is not needed counts on neither side', () => {
  const kinds = askedPreparations({ pattern: 'online', voice: 'practitioner' })
  const preparations = kinds.map((kind) => ({ kind, state: 'not_needed' as const, due_on: null }))
  expect(readinessOf({ voice: 'practitioner', preparations }, { ...stay, pattern: 'online' }, today)).toEqual({
    ready: 0,
    needed: 0,
    isReady: true,
  })
})

test('what stands in the way comes soonest first', () => {
  const place = {
    voice: 'leader' as const,
    preparations: [
      { kind: 'release' as const, state: 'arranging' as const, due_on: '2027-03-05' },
      { kind: 'conversation' as const, state: 'wanted' as const, due_on: '2027-03-02' },
      { kind: 'welcome' as const, state: 'ready' as const, due_on: '2027-03-01' },
    ],
  }
  expect(blockersOf(place, stay, today).map(({ kind }) => kind)).toEqual([
    'conversation',
    'release',
    'access',
    'travel',
    'care_notes',
    'consents',
  ])
})

test('each voice and pattern starts with its own: who sleeps at home is asked nothing about nights, who calls nothing about travel', () => {
  expect(startingPreparations({ pattern: 'spread', voice: 'parent' })).toEqual(['welcome', 'conversation', 'briefing'])
  expect(startingPreparations({ pattern: 'spread', voice: 'leader' })).toContain('release')
  expect(askedPreparations({ pattern: 'online', voice: 'parent' })).toEqual(['childcare', 'caring', 'earnings', 'access', 'consents'])
  expect(askedPreparations({ pattern: 'spread', voice: 'practitioner' })).toEqual(['travel', 'access', 'care_notes', 'consents'])
})

test('what is started is never asked as well, for any pattern and voice', () => {
  for (const pattern of patterns) {
    for (const voice of cohortVoices) {
      const both = [...startingPreparations({ pattern, voice }), ...askedPreparations({ pattern, voice })]
      expect(new Set(both).size).toBe(both.length)
    }
  }
})

test('a due day is never before tomorrow, nor after the first day', () => {
  expect(dueOf('childcare', { firstOn: '2027-04-16', today })).toBe('2027-03-26')
  expect(dueOf('childcare', { firstOn: '2027-03-04', today })).toBe('2027-03-02')
  expect(dueOf('childcare', { firstOn: '2027-03-01', today })).toBe('2027-03-01')
})

test('ready means nothing is left in the way, for any rows', () => {
  const rows = fc.uniqueArray(
    fc.record({ kind: fc.constantFrom(...preparationKinds), state: fc.constantFrom(...preparationStates), due_on: fc.constant(null) }),
    {
      selector: ({ kind }) => kind,
    },
  )
  fc.assert(
    fc.property(rows, fc.constantFrom(...patterns), fc.constantFrom(...cohortVoices), (preparations, pattern, voice) => {
      const [place, experience] = [
        { voice, preparations },
        { pattern, first_on: '2027-04-16' },
      ]
      const { ready, needed, isReady } = readinessOf(place, experience, today)
      expect(blockersOf(place, experience, today)).toHaveLength(needed - ready)
      expect(isReady).toBe(needed === ready)
    }),
  )
})

test('what stands in the way of one person: each thing by itself, and all that was not asked yet as one', () => {
  const row = { id: 'p1', kind: 'release' as const, state: 'arranging' as const, due_on: '2027-04-10', owner_name: 'Shona' }
  const whose = { placeId: 'one', name: 'Farah', voice: 'leader' as const }
  const gathered = gatherBlockers(whose, blockersOf({ voice: 'leader', preparations: [row] }, stay, today))
  expect(orderBlockers(gathered).map(({ kinds, standing }) => [standing, ...kinds])).toEqual([
    ['not_asked', 'access', 'travel', 'care_notes', 'consents'],
    ['arranging', 'release'],
  ])
})
