import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeTry, mostTries, standardCode } from '#app/features/people/accounts/sign-in-code.ts'

const at = new Date('2027-03-28T10:00:00Z')
const live = { tries: 0, usedAt: null, expiresAt: '2027-03-28T10:00:00.001Z' }

test('gaps, dashes and small letters make no difference', () => {
  for (const typed of ['HT4K9WQ2', 'ht4k 9wq2', ' HT4K-9WQ2 ', 'h t 4 k – 9 w q 2', 'HT4K.9WQ2\n'])
    expect(standardCode(typed)).toBe('HT4K9WQ2')
})

test('a code opens only while it is unused, in time and within its tries', () => {
  expect(judgeTry(live, { matches: true, at })).toBe('right')
  expect(judgeTry(live, { matches: false, at })).toBe('wrong')
  expect(judgeTry(undefined, { matches: false, at })).toBe('run_out')
  expect(judgeTry({ ...live, usedAt: '2027-03-28T09:59:00.000Z' }, { matches: true, at })).toBe('run_out')
  expect(judgeTry({ ...live, expiresAt: at.toISOString() }, { matches: true, at })).toBe('run_out')
})

test('it is right only when it matches, and never after its tries', () => {
  const code = fc.record({
    tries: fc.nat(10),
    usedAt: fc.constantFrom(null, '2027-01-01T00:00:00.000Z'),
    expiresAt: fc.constantFrom(live.expiresAt, '2027-01-01T00:00:00.000Z'),
  })
  fc.assert(
    fc.property(code, fc.boolean(), (asked, matches) => {
      const isOpen = asked.tries < mostTries && asked.usedAt === null && asked.expiresAt > at.toISOString()
      return (judgeTry(asked, { matches, at }) === 'right') === (isOpen && matches)
    }),
  )
})
