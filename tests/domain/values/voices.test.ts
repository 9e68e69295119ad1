import { expect, test } from 'vitest'
import { sayLanguage } from '#app/features/people/languages.ts'
import { groupByVoice } from '#app/features/values/group-by-voice.ts'
import { sayHowMany, voicesAt } from '#app/features/values/value-question.ts'

test('words stand with their voice, and those who would rather not say come last', () => {
  const lines = [{ voice: null }, { voice: 'leader' as const }, { voice: 'parent' as const }, { voice: 'parent' as const }]
  expect(groupByVoice(lines).map(({ voice, lines: some }) => [voice, some.length])).toEqual([
    ['parent', 2],
    ['leader', 1],
    [null, 1],
  ])
})

test('small counts are not said as numbers', () => {
  expect([0, 1, 4, 5].map(sayHowMany)).toEqual([
    'Nobody has put anything up yet.',
    'Fewer than 5 values so far.',
    'Fewer than 5 values so far.',
    '5 values so far.',
  ])
})

test('young people are asked as young people only where they gather', () => {
  expect(voicesAt('session')).not.toContain('young')
  expect(voicesAt('youth')).toContain('young')
})

test('a language is said by its name, or by its code where it has none', () => {
  expect([sayLanguage('pl'), sayLanguage('gd'), sayLanguage('not a code')]).toEqual(['Polish', 'Scottish Gaelic', 'not a code'])
})
