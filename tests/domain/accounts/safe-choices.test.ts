import { expect, test } from 'vitest'
import { listSafeChoices } from '#app/features/people/accounts/safe-choices.ts'

const valuesOf = (...way: Parameters<typeof listSafeChoices>) => listSafeChoices(...way).map(({ value }) => value)

test('voicemail is asked about for a phone only', () => {
  expect(valuesOf({ kind: 'phone', signsIn: false })).toEqual(['any', 'no_voicemail', 'named_only', 'never'])
  expect(valuesOf({ kind: 'email', signsIn: false })).toEqual(['any', 'named_only', 'never'])
  expect(valuesOf({ kind: 'post', signsIn: false })).toEqual(['any', 'named_only', 'never'])
})

test('nobody shuts themselves out by closing the address they sign in with', () => {
  expect(valuesOf({ kind: 'email', signsIn: true })).toEqual(['any', 'named_only'])
})
