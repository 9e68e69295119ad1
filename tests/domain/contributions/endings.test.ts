import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contributionKinds, isContributionKind, pageOfContribution, sayKind } from '#app/features/contributions/contribution-kinds.ts'
import { countCharacters, saysEnough } from '#app/features/contributions/ending-words.ts'
import { listOffers } from '#app/features/contributions/permissions.ts'

test('twenty characters are enough, counted as people and databases count them', () => {
  expect(saysEnough('a'.repeat(20))).toBe(true)
  expect(saysEnough('a'.repeat(19))).toBe(false)
  expect(saysEnough('🌱'.repeat(19))).toBe(false)
  expect(saysEnough(`${' '.repeat(30)}done`)).toBe(false)
})

test('whatever is enough has at least 20 characters between its ends', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      (words) => saysEnough(words) === countCharacters(words) >= 20 && countCharacters(words) <= [...words].length,
    ),
  )
})

test('each kind has a word and a page, and a kind nobody knows is still somebody’s words', () => {
  for (const kind of contributionKinds) expect(sayKind(kind).length).toBeGreaterThan(3)
  expect(sayKind('toString')).toBe('Words')
  expect(isContributionKind('constructor')).toBe(false)
  expect(pageOfContribution({ kind: 'idea', id: '1' })).toBe('/ideas/1')
  expect(pageOfContribution({ kind: 'value', id: '1' })).toBe('/contributions/1')
})

test('a page offers what its reader may do, and never to end what has ended', () => {
  const reading = { audience: 'cohort' as const, isOpen: true, isHidden: false }
  const asAuthor = listOffers({ ...reading, relations: new Set(['author', 'cohort']) })
  expect(asAuthor).toMatchObject({ edit: true, takeBack: true, end: true, reopen: false, hide: false })
  expect(listOffers({ ...reading, isOpen: false, relations: new Set(['author']) })).toMatchObject({ end: false, reopen: true })
  const { plant, ...others } = listOffers({ ...reading, relations: new Set(['cohort']) })
  expect(plant).toBe(true)
  expect(Object.values(others).some(Boolean)).toBe(false)
  expect(listOffers({ ...reading, isHidden: true, relations: new Set(['facilitator']) })).toMatchObject({ hide: false, show: true })
})
