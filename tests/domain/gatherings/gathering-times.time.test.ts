import { expect, test } from 'vitest'
import { instantsOfTimes, timesOfInstants } from '#app/features/experiences/gatherings/gathering-times.ts'

const zone = 'Europe/London'

test.each([
  ['2027-03-27', '2027-03-27T10:00:00.000Z', '2027-03-27T14:30:00.000Z'],
  ['2027-03-28', '2027-03-28T09:00:00.000Z', '2027-03-28T13:30:00.000Z'],
  ['2027-10-30', '2027-10-30T09:00:00.000Z', '2027-10-30T13:30:00.000Z'],
  ['2027-10-31', '2027-10-31T10:00:00.000Z', '2027-10-31T14:30:00.000Z'],
])('ten in the morning on %s is ten on the clock of the hall', (on, startsAt, endsAt) => {
  const times = { on, from: '10:00', until: '14:30' }
  expect(instantsOfTimes(times, zone)).toEqual({ startsAt, endsAt })
  expect(timesOfInstants({ starts_at: startsAt, ends_at: endsAt, zone })).toEqual(times)
})

test('an end that is not after the start is no time', () => {
  expect(instantsOfTimes({ on: '2027-03-28', from: '10:00', until: '10:00' }, zone)).toBeUndefined()
  expect(instantsOfTimes({ on: '2027-03-28', from: '10:00', until: '09:00' }, zone)).toBeUndefined()
})
