import { expect, test } from 'vitest'
import { kindOf, lookAt } from '#app/features/people/messages/message-kinds.ts'
import { sayWhyNot } from '#app/features/people/messages/why-not.ts'

test.each([
  ['Can’t send mail - all recipients were rejected: 550 5.1.1 (address) is not here', 'There is no such e-mail address.'],
  ['Can’t send mail - all recipients were rejected: 550 No such user', 'There is no such e-mail address.'],
  ['There is no address for this person', 'We have no e-mail address that works for them.'],
  ['The address is not a single address', 'We have no e-mail address that works for them.'],
  ['552 5.2.2 (address) mailbox full', 'Their mailbox is full.'],
  ['550 5.7.1 message refused by policy', 'Their e-mail provider refused it.'],
  ['Message failed: 554 5.7.1 blocked', 'Their e-mail provider refused it.'],
  ['connect ECONNREFUSED 127.0.0.1:25', 'The post could not be reached, many times.'],
  ['Greeting never received', 'The post could not be reached, many times.'],
  ['451 4.3.0 (address) come back later', 'The post could not be reached, many times.'],
  ['Cannot read properties of undefined', 'Something broke on our side.'],
  [null, 'Something broke on our side.'],
])('%s is said as “%s”', (lastError, words) => {
  expect(sayWhyNot({ channel: 'email', lastError, bouncedAt: null })).toBe(words)
})

test('what came back without a word came back', () => {
  expect(sayWhyNot({ channel: 'email', lastError: null, bouncedAt: '2027-03-01T10:00:00.000Z' })).toBe('It came back.')
})

test('what it is about is known by its kind, and an older kind is a message all the same', () => {
  expect(lookAt({ template: 'gathering-moved', dedupeKey: 'gathering-moved:g1:2:p1' })).toBe('/gatherings/g1')
  expect(lookAt({ template: 'place-invitation', dedupeKey: 'place-invitation:p1:c1' })).toBe('/places/p1')
  expect(lookAt({ template: 'check-in-times', dedupeKey: 'check-in-times:c1:0' })).toBeNull()
  expect(kindOf('constructor')).toEqual({ about: 'A message', once: true })
})
