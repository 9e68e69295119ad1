import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCalendarFile, writeCalendarPart, writeFeed } from '#app/server/calendar.server.ts'
import { calendarPartOf, cleanText, type CalendarEntry } from '#app/shared/calendar.ts'
import { instantOf } from '#app/shared/instants.ts'
import { readByIcalJs, readByNodeIcal } from '#tests/support/read-calendar.ts'

process.env.SECRET_KEY = Buffer.alloc(32, 'calendar').toString('base64')

const at = new Date('2027-03-01T10:00:00Z')

function entry(given: Partial<CalendarEntry> & { on?: string; from?: string; to?: string } = {}): CalendarEntry {
  const { on = '2027-06-09', from = '10:00', to = '14:30', ...rest } = given
  return {
    uid: '0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
    sequence: 0,
    title: 'A day together',
    startsAt: instantOf({ on, time: from }),
    endsAt: instantOf({ on, time: to }),
    zone: 'Europe/London',
    where: 'Netherden Hall',
    joinLink: null,
    path: '/gatherings/0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
    isCalledOff: false,
    ...rest,
  }
}

// Ten o’clock in Britain, the days around both changes of the clocks in 2027.
test.each([
  ['2027-03-27', '2027-03-27T10:00:00.000Z'],
  ['2027-03-28', '2027-03-28T09:00:00.000Z'],
  ['2027-03-29', '2027-03-29T09:00:00.000Z'],
  ['2027-10-30', '2027-10-30T09:00:00.000Z'],
  ['2027-10-31', '2027-10-31T10:00:00.000Z'],
  ['2027-11-01', '2027-11-01T10:00:00.000Z'],
])('ten o’clock on %s is one instant to both readers, wherever they are', (on, startsAt) => {
  const text = writeFeed([entry({ on })], at.toISOString())
  expect(text).toContain(`DTSTART:${startsAt.replace(/[-:]|\.000/g, '')}`)
  expect(readByIcalJs(text).events[0]).toMatchObject({ startsAt })
  expect(readByNodeIcal(text)[0]).toMatchObject({ startsAt })
  expect(readByIcalJs(text).events[0]?.description).toContain('10 am to 2.30 pm, London time')
})

test('what spans the night of a change ends when it ends', () => {
  const night = { startsAt: instantOf({ on: '2027-10-30', time: '22:00' }), endsAt: instantOf({ on: '2027-10-31', time: '08:00' }) }
  const text = writeCalendarFile([entry(night)], at.toISOString())
  expect(readByIcalJs(text).events[0]).toMatchObject(night)
  expect(readByNodeIcal(text)[0]).toMatchObject(night)
  expect(Date.parse(night.endsAt) - Date.parse(night.startsAt)).toBe(11 * 3_600_000)
})

test('a feed is published to nobody by name, asks to be fetched each hour, and knows no zones', () => {
  const text = writeFeed([entry(), entry({ uid: 'another', isCalledOff: true, sequence: 3 })], at.toISOString())
  expect(readByIcalJs(text)).toMatchObject({ method: 'PUBLISH', refresh: 'PT1H', hasZones: false })
  expect(text).not.toMatch(/ATTENDEE|ORGANIZER|TZID|VTIMEZONE/)
  expect(text.match(/DT(START|END|STAMP):/g)).toHaveLength(6)
  expect(text.match(/DT(?:START|END|STAMP):\d{8}T\d{6}Z\r\n/g)).toHaveLength(6)
  expect(readByNodeIcal(text).map(({ status, sequence }) => [status, sequence])).toEqual([
    ['CONFIRMED', 0],
    ['CANCELLED', 3],
  ])
})

test('one date is an invitation to one, or its cancellation; several are a file that names nobody', () => {
  const one = calendarPartOf([entry({ sequence: 2 })], { gone: false, at })
  const gone = calendarPartOf([entry({ sequence: 3 })], { gone: true, at })
  const several = calendarPartOf([entry(), entry({ uid: 'another' })], { gone: true, at })
  expect(calendarPartOf([], { gone: false, at })).toBeUndefined()
  if (!one || !gone || !several) throw new Error('There are dates')
  const to = 'sam@example.org'
  const read = [one, gone, several].map((part) => readByIcalJs(writeCalendarPart(part, to)))
  expect(read.map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL', 'PUBLISH'])
  expect(read[0]?.events).toMatchObject([{ sequence: 2, status: 'CONFIRMED', attendees: ['mailto:sam@example.org'] }])
  expect(read[1]?.events).toMatchObject([{ sequence: 3, status: 'CANCELLED', attendees: ['mailto:sam@example.org'] }])
  expect(read[2]?.events).toMatchObject([{ status: 'CANCELLED', attendees: [] }, { attendees: [] }])
})

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('\r\n', ',', ';', '\\', '"', ':', '\\n', 'é', '😀', '日', 'a', ' ', '\t', '\u0000', '\u0085'),
    maxLength: 200,
  }),
)

test('any words are read back as they were, folded at 75 octets', () => {
  fc.assert(
    fc.property(words, words, (title, where) => {
      const text = writeCalendarFile([entry({ title, where })], at.toISOString())
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const wanted = { title: cleanText(title), where: cleanText(where) }
      expect(readByIcalJs(text).events[0]).toMatchObject(wanted)
      // node-ical takes the backslash of a backslash before an n, too
      if (!/\\/.test(title + where)) expect(readByNodeIcal(text)[0]).toMatchObject(wanted)
    }),
    { numRuns: 200 },
  )
})
