import type { CalendarEntry } from '#app/shared/calendar.ts'
import { addMinutes, homeZone } from '#app/shared/dates.ts'
import { channelWords, type Channel, type CheckInState } from './check-in-words.ts'

interface Kept {
  id: string
  starts_at: string
  channel: Channel
  state: CheckInState
  sequence: number
}

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
