import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantsOf, nightsOf, pickDays, typicalSessions } from '#app/features/experiences/typical-sessions.ts'
import { addDays, dayOf, daysBetween, sayTime } from '#app/shared/dates.ts'

const zone = 'Europe/London'

test('six Wednesdays across the clock change in March: each begins at 10 in the morning', () => {
  const sessions = typicalSessions({ pattern: 'spread', firstOn: '2027-03-10', lastOn: '2027-04-14' })
  expect(sessions.map(({ on }) => on)).toEqual(['2027-03-10', '2027-03-17', '2027-03-24', '2027-03-31', '2027-04-07', '2027-04-14'])
  const starts = sessions.map((session) => instantsOf(session, zone).startsAt)
  expect(starts.slice(2, 4)).toEqual(['2027-03-24T10:00:00.000Z', '2027-03-31T09:00:00.000Z'])
  expect(starts.map((at) => sayTime(at, zone))).toEqual(Array.from({ length: 6 }, () => '10 am'))
})

test('across the clock change in October too, and a day together is as long as any other', () => {
  const sessions = typicalSessions({ pattern: 'spread', firstOn: '2027-10-17', lastOn: '2027-11-21' })
  const lengths = sessions.map((session) => {
    const { startsAt, endsAt } = instantsOf(session, zone)
    return (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000
  })
  expect(sessions[2]?.on).toBe('2027-10-31')
  expect(lengths).toEqual([4.5, 4.5, 4.5, 4.5, 4.5, 4.5])
})

test('a residential has nights and sessions on each of its days', () => {
  const span = { pattern: 'residential' as const, firstOn: '2027-03-26', lastOn: '2027-03-29' }
  expect(nightsOf(span)).toBe(3)
  expect(typicalSessions(span).map(({ on, title }) => `${on} ${title}`)).toEqual([
    '2027-03-26 Arriving, and a first circle',
    '2027-03-27 Morning of day 2',
    '2027-03-27 Afternoon of day 2',
    '2027-03-28 Morning of day 3',
    '2027-03-28 Afternoon of day 3',
    '2027-03-29 What we take home',
  ])
})

test('online begins with a test call three days before, and everything is a call', () => {
  const sessions = typicalSessions({ pattern: 'online', firstOn: '2027-03-31', lastOn: '2027-05-05' })
  expect(sessions[0]).toMatchObject({ kind: 'preparation', on: '2027-03-28', title: 'Test call', isCall: true })
  expect(sessions.slice(1).map(({ isCall }) => isCall)).toEqual([true, true, true, true, true, true])
  expect(nightsOf({ pattern: 'online', firstOn: '2027-03-31', lastOn: '2027-05-05' })).toBe(0)
})

test('mixed meets at the beginning and the end', () => {
  const sessions = typicalSessions({ pattern: 'mixed', firstOn: '2027-06-02', lastOn: '2027-06-23' })
  expect(sessions.map(({ isCall }) => isCall)).toEqual([true, false, true, true, false])
})

test('the days picked begin and end with the span, go up, and stay within it', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2020-01-01', days))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 14 }), (firstOn, span, most) => {
      const lastOn = addDays(firstOn, span)
      const days = pickDays(firstOn, lastOn, most)
      expect(days[0]).toBe(firstOn)
      if (most > 1) expect(days.at(-1)).toBe(lastOn)
      expect(new Set(days).size).toBe(Math.min(most, span + 1))
      expect([...days].sort()).toEqual(days)
      expect(days.every((on) => daysBetween(firstOn, on) >= 0 && daysBetween(on, lastOn) >= 0)).toBe(true)
    }),
  )
})

test('a session is on its own day wherever the clock stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const on = addDays('2024-01-01', days)
      for (const session of typicalSessions({ pattern: 'residential', firstOn: on, lastOn: addDays(on, 2) })) {
        const { startsAt, endsAt } = instantsOf(session, zone)
        expect(dayOf(startsAt, zone)).toBe(session.on)
        expect(startsAt < endsAt).toBe(true)
      }
    }),
  )
})
