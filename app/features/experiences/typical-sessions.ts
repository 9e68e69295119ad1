import { addDays, daysBetween } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'
import { shapeOf, type Pattern } from './patterns.ts'

/** One session as a starter proposes it: a day and times on the clock of that day, wherever the clock stands in the year. */
export interface TypicalSession {
  key: string
  kind: 'session' | 'preparation'
  on: string
  from: string
  to: string
  title: string
  /** What a calendar or a locked phone may show. */
  neutralTitle: string
  isCall: boolean
}

interface Span {
  pattern: Pattern
  firstOn: string
  lastOn: string
}

const longestStay = 14
const daysSpread = 6
const daysMixed = 4

/** The sessions that an experience of this pattern usually has, in order. The organiser ticks which to make. */
export function typicalSessions({ pattern, firstOn, lastOn }: Span): TypicalSession[] {
  if (pattern === 'residential') return stay(firstOn, lastOn)
  const days = pickDays(firstOn, lastOn, pattern === 'mixed' ? daysMixed : daysSpread)
  const sessions = days.map((on, place) => {
    const isCall = pattern === 'online' || (pattern === 'mixed' && place > 0 && place < days.length - 1)
    return isCall ? call(on, place + 1) : dayTogether(on, place + 1)
  })
  return shapeOf[pattern].calls ? [testCall(firstOn), ...sessions] : sessions
}

/** Nights between the first day and the last, where a pattern has nights at all. */
export function nightsOf({ pattern, firstOn, lastOn }: Span) {
  return shapeOf[pattern].nights ? Math.max(0, daysBetween(firstOn, lastOn)) : 0
}

/** A session as the instants it begins and ends at, so that 10 in the morning stays 10 across a change of the clocks. */
export function instantsOf({ on, from, to }: Pick<TypicalSession, 'on' | 'from' | 'to'>, zone: string) {
  return { startsAt: instantOf({ on, time: from, zone }), endsAt: instantOf({ on, time: to, zone }) }
}

/** Up to `most` days from first to last, the same number of days apart where that can be, each day once. */
export function pickDays(firstOn: string, lastOn: string, most: number) {
  const span = Math.max(0, daysBetween(firstOn, lastOn))
  const count = Math.min(most, span + 1)
  return Array.from({ length: count }, (_, place) => addDays(firstOn, count === 1 ? 0 : Math.round((place * span) / (count - 1))))
}

function stay(firstOn: string, lastOn: string): TypicalSession[] {
  const days = pickDays(firstOn, lastOn, Math.min(longestStay, daysBetween(firstOn, lastOn) + 1))
  return days.flatMap((on, place) => {
    if (days.length === 1) return [dayTogether(on, 1)]
    if (place === 0) return [atTheVenue(`${place}-arriving`, on, ['14:00', '17:00'], 'Arriving, and a first circle')]
    if (place === days.length - 1) return [atTheVenue(`${place}-leaving`, on, ['09:30', '12:30'], 'What we take home')]
    return [
      atTheVenue(`${place}-morning`, on, ['09:30', '12:30'], `Morning of day ${place + 1}`),
      atTheVenue(`${place}-afternoon`, on, ['14:00', '17:00'], `Afternoon of day ${place + 1}`),
    ]
  })
}

function atTheVenue(key: string, on: string, [from, to]: [string, string], title: string): TypicalSession {
  return { key, kind: 'session', on, from, to, title, neutralTitle: 'Time together', isCall: false }
}

function dayTogether(on: string, day: number): TypicalSession {
  const times = { from: '10:00', to: '14:30' }
  return { key: `day-${day}`, kind: 'session', on, ...times, title: `Day ${day} together`, neutralTitle: 'A day together', isCall: false }
}

function call(on: string, day: number): TypicalSession {
  const times = { from: '10:00', to: '12:00' }
  return { key: `call-${day}`, kind: 'session', on, ...times, title: `Call ${day}`, neutralTitle: 'A call', isCall: true }
}

function testCall(firstOn: string): TypicalSession {
  const when = { on: addDays(firstOn, -3), from: '10:00', to: '10:30' }
  return { key: 'test-call', kind: 'preparation', ...when, title: 'Test call', neutralTitle: 'A short call', isCall: true }
}

/**
 * The ticked ones of a starter, each with the id that its page made for it: a tick is `KEY~ID`. Days (and calls, where
 * there are no days together) take the times that were written; a test call keeps its own.
 */
export function pickTicked(
  proposed: readonly TypicalSession[],
  ticked: readonly string[],
  times: { from?: string | undefined; to?: string | undefined },
) {
  const hasDays = proposed.some(({ isCall }) => !isCall)
  return ticked.flatMap((tick) => {
    const [key, id] = tick.split('~')
    const session = proposed.find((one) => one.key === key)
    if (!session || !id) return []
    const takesTimes = session.kind === 'session' && (!session.isCall || !hasDays)
    return [{ ...session, id, ...(takesTimes && times.from && times.to && { from: times.from, to: times.to }) }]
  })
}
