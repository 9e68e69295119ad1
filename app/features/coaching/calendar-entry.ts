import { calendarPartOf, type CalendarEntry } from '#app/shared/calendar.ts'
import { addMinutes, homeZone } from '#app/shared/dates.ts'
import { channelWords, type Channel, type CheckInState } from './check-in-words.ts'

interface Kept {
  id: string
  starts_at: string
  channel: Channel
  state: CheckInState
  sequence: number
}

/** One of the two who talk. */
export type Side = 'person' | 'coach'
type OfPair = Kept & { known_as: string; coach_known_as: string }

const usualMinutes = 60

/** A check-in as the calendar of one of the two shows it, by the name of the other and nothing more. */
export function entryOfCheckIn(checkIn: Kept, otherName: string): CalendarEntry {
  return {
    uid: checkIn.id,
    sequence: checkIn.sequence,
    title: `A talk with ${otherName}`,
    startsAt: checkIn.starts_at,
    endsAt: addMinutes(checkIn.starts_at, usualMinutes).toISOString(),
    zone: homeZone,
    where: channelWords[checkIn.channel].choice,
    joinLink: null,
    path: `/check-ins/${checkIn.id}`,
    isCalledOff: checkIn.state === 'cancelled',
  }
}

/** For a mail: puts an agreed time into the calendar of one of the two. */
export function agreedPart(row: OfPair, { to, at }: { to: Side; at: Date }) {
  return calendarPartOf([entryOfCheckIn(row, to === 'person' ? row.coach_known_as : row.known_as)], { gone: false, at })
}

/** For a mail: takes the time that was agreed before out again. Nothing where none was, or where it is past. */
export function unsettledPart(row: OfPair, { before, to, at }: { before: OfPair; to: Side; at: Date }) {
  if (before.state !== 'agreed' || before.starts_at <= at.toISOString()) return undefined
  const entry = entryOfCheckIn({ ...before, sequence: row.sequence }, to === 'person' ? row.coach_known_as : row.known_as)
  return calendarPartOf([entry], { gone: true, at })
}
