import { expect, test } from 'vitest'
import { plainCode } from '#app/features/experiences/gatherings/door-codes.ts'
import { countMarks, markOf, readMark } from '#app/features/experiences/gatherings/roll-call.ts'
import { differencesOf, shownOfGathering } from '#app/features/experiences/gatherings/shown-gathering.ts'

test('a code is the same however it is typed', () => {
  for (const typed of ['HRBR27', 'hrbr27', ' hrbr 27', 'HR-BR-27\n', 'h.r.b.r.2.7']) expect(plainCode(typed)).toBe('HRBR27')
})

test('a button says what holds from then on, and the one that is noted takes the note off', () => {
  expect(readMark(markOf('p', 'here', null))).toEqual({ personId: 'p', state: 'here' })
  expect(readMark(markOf('p', 'left_early', 'here'))).toEqual({ personId: 'p', state: 'left_early' })
  expect(readMark(markOf('p', 'here', 'here'))).toEqual({ personId: 'p', state: null })
  for (const mark of ['', 'p', 'p.', '.here', 'p.asleep', 'p.__proto__']) expect(readMark(mark)).toBeUndefined()
})

test('not noted is counted as not yet, never as away', () => {
  const people = [
    { state: 'here' as const },
    { state: null },
    { state: 'away' as const },
    { state: null },
    { state: 'left_early' as const },
  ]
  expect(countMarks(people)).toEqual({ here: 1, away: 1, leftEarly: 1, notYet: 2 })
})

test('two versions are shown where they differ, and only there', () => {
  const times = { starts_at: '2027-04-16T09:00:00.000Z', ends_at: '2027-04-16T10:00:00.000Z', zone: 'Europe/London' }
  const shown = shownOfGathering({ title: 'Tea', ...times, where_words: null, join_link: null, notes: null })
  expect(shown).toMatchObject({ on: '2027-04-16', from: '10:00', until: '11:00', whereWords: '' })
  expect(differencesOf(shown, { ...shown, title: 'Coffee' })).toEqual([{ label: 'What it is called', theirs: 'Tea', yours: 'Coffee' }])
  expect(differencesOf(shown, shown)).toEqual([])
})
