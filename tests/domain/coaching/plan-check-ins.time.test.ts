import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planCheckIns } from '#app/features/coaching/plan-check-ins.ts'
import { readTimes, suggestTimes, whenTalked, writeTimes } from '#app/features/coaching/check-in-times.ts'
import { addDays, dayOf, daysBetween, timeOf } from '#app/shared/dates.ts'

test('half a year of talks every four weeks keeps its time on the wall over both changes of the clocks', () => {
  const spring = planCheckIns({ startsOn: '2027-02-10', endsOn: '2027-08-10', rhythmDays: 28, time: '10:00' })
  expect(spring).toHaveLength(7)
  expect(spring.slice(0, 3)).toEqual(['2027-02-10T10:00:00.000Z', '2027-03-10T10:00:00.000Z', '2027-04-07T09:00:00.000Z'])
  const autumn = planCheckIns({ startsOn: '2027-10-30', endsOn: '2027-11-02', rhythmDays: 1, time: '10:00' })
  expect(autumn).toEqual(['2027-10-30T09:00:00.000Z', '2027-10-31T10:00:00.000Z', '2027-11-01T10:00:00.000Z', '2027-11-02T10:00:00.000Z'])
})

test('an open end plans half a year; no rhythm plans nothing; no plan runs away', () => {
  expect(planCheckIns({ startsOn: '2027-01-04', endsOn: null, rhythmDays: 28, time: '14:30' })).toHaveLength(7)
  expect(planCheckIns({ startsOn: '2027-01-04', endsOn: null, rhythmDays: null, time: '14:30' })).toEqual([])
  expect(planCheckIns({ startsOn: '2000-01-01', endsOn: '2099-12-31', rhythmDays: 7, time: '09:00' })).toHaveLength(60)
})

const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2025-01-01', days))

test('whatever the plan: dates at its rhythm, within its days, each at its time of day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 7, max: 182 }), (startsOn, length, rhythmDays) => {
      const endsOn = addDays(startsOn, length)
      const days = planCheckIns({ startsOn, endsOn, rhythmDays, time: '11:15' })
      expect(days).toHaveLength(Math.floor(length / rhythmDays) + 1)
      days.forEach((at, index) => {
        expect(dayOf(at)).toBe(addDays(startsOn, index * rhythmDays))
        expect(timeOf(at)).toBe('11:15')
      })
    }),
  )
})

const now = new Date('2027-03-24T09:00:00Z')
const read = (written: Partial<Parameters<typeof readTimes>[0]>, wantsTwo = true) =>
  readTimes({ on: '2027-03-26', time: '11:00', otherOn: '2027-03-29', otherTime: '11:00', ...written }, { now, wantsTwo })

test('two times are read on the wall in Britain, the earlier first', () => {
  expect(read({})).toEqual({ ok: true, value: { startsAt: '2027-03-26T11:00:00.000Z', otherAt: '2027-03-29T10:00:00.000Z' } })
  expect(read({ on: '2027-03-29', otherOn: '2027-03-26' })).toEqual(read({}))
  expect(writeTimes({ startsAt: '2027-03-26T11:00:00.000Z', otherAt: '2027-03-29T10:00:00.000Z' })).toEqual({
    on: '2027-03-26',
    time: '11:00',
    otherOn: '2027-03-29',
    otherTime: '11:00',
  })
})

test('an hour that the spring change skips is the one after it', () => {
  expect(read({ on: '2027-03-28', time: '01:30' })).toMatchObject({ ok: true, value: { startsAt: '2027-03-28T01:30:00.000Z' } })
})

test.each([
  [{ on: '2027-03-24', time: '08:59' }, 'on'],
  [{ otherOn: null, otherTime: null }, 'otherOn'],
  [{ otherOn: null }, 'otherOn'],
  [{ otherTime: null }, 'otherTime'],
  [{ otherOn: '2027-03-23' }, 'otherOn'],
  [{ otherOn: '2027-03-26' }, 'otherOn'],
])('%j is wrong beside %s', (written, field) => {
  expect(read(written)).toMatchObject({ ok: false, field })
})

test('one time is enough where it was settled together', () => {
  expect(read({ otherOn: null, otherTime: null }, false)).toEqual({
    ok: true,
    value: { startsAt: '2027-03-26T11:00:00.000Z', otherAt: null },
  })
})

test('suggested times are two weekdays still to come, at the usual time', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 10 }), (near, today, inDays) => {
      const { on, time, otherOn, otherTime } = suggestTimes(`${near}T12:00:00.000Z`, { now: new Date(`${today}T12:00:00Z`), inDays })
      expect([time, otherTime]).toEqual([timeOf(`${near}T12:00:00.000Z`), time])
      expect(daysBetween(today, on)).toBeGreaterThan(0)
      expect(otherOn && daysBetween(on, otherOn)).toBeGreaterThan(0)
      for (const day of [on, otherOn ?? '']) expect([0, 6]).not.toContain(new Date(day).getUTCDay())
    }),
  )
})

test('they talked when it was planned, or when it was noted if that was earlier', () => {
  expect(whenTalked({ starts_at: '2027-03-10T10:00:00.000Z', held_at: '2027-03-12T10:00:00.000Z' })).toBe('2027-03-10T10:00:00.000Z')
  expect(whenTalked({ starts_at: '2027-03-10T10:00:00.000Z', held_at: '2027-03-08T10:00:00.000Z' })).toBe('2027-03-08T10:00:00.000Z')
  expect(whenTalked({ starts_at: '2027-03-10T10:00:00.000Z', held_at: null })).toBe('2027-03-10T10:00:00.000Z')
})
