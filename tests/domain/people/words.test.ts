import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isLanguageTag,
  joinLanguages,
  listLanguageChoices,
  listLanguages,
  sayLanguage,
  splitLanguages,
} from '#app/features/people/languages.ts'
import { readPeopleAsked, writePeopleAsked } from '#app/features/people/people-filters.ts'
import { sayName } from '#app/features/people/person-words.ts'
import { sayPlace } from '#app/features/people/place-words.ts'
import { canUse, contactKinds, safeChoices, safeWords } from '#app/features/people/safe-contact.ts'

test('languages are kept in order, none twice, and English when none was chosen', () => {
  expect(joinLanguages(['', 'gd', 'en', 'gd'])).toBe('gd en')
  expect(joinLanguages(['', ''])).toBe('en')
  expect(listLanguages(' gd  en ')).toEqual(['gd', 'en'])
  expect(splitLanguages('gd,,en')).toEqual(['gd', 'en'])
})

test('a language is offered by its name, and one that somebody speaks already is never lost', () => {
  expect(sayLanguage('bfi')).toBe('British Sign Language')
  expect(listLanguageChoices([])).toContainEqual({ value: 'pl', label: 'Polish' })
  expect(listLanguageChoices(['sv', '"><b>'])).toContainEqual({ value: 'sv', label: 'Swedish' })
  for (const { value, label } of listLanguageChoices([])) {
    expect(isLanguageTag(value), value).toBe(true)
    expect(label).not.toBe(value)
  }
  expect(isLanguageTag('zh-Hant')).toBe(true)
  expect(isLanguageTag('en; drop')).toBe(false)
})

test('what is safe is said beside every way that is not open to all, in words for that way', () => {
  for (const kind of contactKinds)
    for (const safe of safeChoices) expect(safeWords(kind, safe) === null, `${kind} ${safe}`).toBe(safe === 'any')
  expect(safeWords('phone', 'no_voicemail')).toBe('Do not leave voicemail.')
  expect(canUse({ signsIn: 1 }, 'never')).toBe(false)
  expect(canUse({ signsIn: 0 }, 'never')).toBe(true)
  expect(canUse({ signsIn: 1 }, 'named_only')).toBe(true)
})

test('a question to the list survives its address, whatever was typed', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('parent', 'leader', null),
      fc.option(fc.uuid()),
      (typed, voice, communityId) => {
        const asked = { find: typed.trim(), voice, communityId, organisationId: null, role: null, after: null } as const
        expect(readPeopleAsked(new URLSearchParams(writePeopleAsked(asked)))).toEqual(asked)
      },
    ),
  )
  expect(readPeopleAsked(new URLSearchParams('voice=young&role=king'))).toMatchObject({ voice: null, role: null })
})

test('names and places are said plainly', () => {
  expect(sayName({ knownAs: 'Morven', familyName: null })).toBe('Morven')
  expect(sayPlace({ state: 'accepted', lastOn: '2027-03-01' }, '2027-03-02')).toBe('Was part of it')
  expect(sayPlace({ state: 'accepted', lastOn: '2027-03-01' }, '2027-03-01')).toBe('Said yes')
  expect(sayPlace({ state: 'withdrawn', lastOn: '2027-03-01' }, '2027-03-01')).toBe('Couldn’t come after all')
})
