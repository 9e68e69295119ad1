import { expect, test } from 'vitest'
import { sayStart, sayTimeSpan } from '#app/shared/dates.ts'

test('a session says from when to when', () => {
  expect(sayTimeSpan('2027-04-16T09:00:00.000Z', '2027-04-16T13:30:00.000Z')).toBe('10 am to 2.30 pm')
  expect(sayStart('2027-04-16T09:00:00.000Z')).toBe('Friday 16 April, 10 am')
})

test('from midnight to midnight is all day, and no hour is said', () => {
  expect(sayTimeSpan('2027-04-15T23:00:00.000Z', '2027-04-16T22:59:00.000Z')).toBe('all day')
  expect(sayTimeSpan('2027-04-15T23:00:00.000Z', '2027-04-16T23:00:00.000Z')).toBe('all day')
  expect(sayStart('2027-04-15T23:00:00.000Z')).toBe('Friday 16 April')
})
