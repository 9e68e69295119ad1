import icalendar, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { cleanText, sayWallTime, type CalendarEntry, type CalendarPart } from '#app/shared/calendar.ts'
import { env } from './env.server.ts'

const program = '//Alongside//Calendar//EN'
const everyHour = 3600

/** A calendar that phones fetch again and again (RFC 7986): everything as it is now, and nobody named. */
export function writeFeed(entries: readonly CalendarEntry[], stampedAt: string) {
  const calendar = icalendar({ prodId: program, method: ICalCalendarMethod.PUBLISH, name: 'Alongside', ttl: everyHour })
  for (const entry of entries) calendar.createEvent(eventOf(entry, stampedAt))
  return calendar.toString()
}

/** One or more dates as a file to add to a calendar. It names nobody either. */
export function writeCalendarFile(entries: readonly CalendarEntry[], stampedAt: string) {
  const calendar = icalendar({ prodId: program, method: ICalCalendarMethod.PUBLISH })
  for (const entry of entries) calendar.createEvent(eventOf(entry, stampedAt))
  return calendar.toString()
}

/**
 * The calendar part of a mail to one address (RFC 5546). The one who gets it is the only attendee, as somebody who has said
 * yes already: a calendar need not ask, and nobody learns who else comes.
 */
export function writeCalendarPart({ method, entries, stampedAt }: CalendarPart, to: string) {
  if (method === 'PUBLISH') return writeCalendarFile(entries, stampedAt)
  const calendar = icalendar({ prodId: program, method: ICalCalendarMethod[method] })
  for (const entry of entries) {
    const attendee = { email: to, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }
    calendar.createEvent({ ...eventOf(entry, stampedAt), organizer: organizer(), attendees: [attendee] })
  }
  return calendar.toString()
}

/** Instants, never local times: given a Date and no zone, the library writes UTC with its `Z`. */
function eventOf(entry: CalendarEntry, stampedAt: string) {
  const lines = [sayWallTime(entry), entry.joinLink && `Join: ${entry.joinLink}`]
  return {
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(stampedAt),
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    summary: cleanText(entry.title),
    location: entry.where === null ? null : cleanText(entry.where),
    description: cleanText(lines.filter(Boolean).join('\n')),
    url: new URL(entry.path, env().appUrl).href,
    status: entry.isCalledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  }
}

function organizer() {
  const { mailFrom } = env()
  const [, name = 'Alongside', email = mailFrom] = /^(.+) <([^<>]+)>$/.exec(mailFrom) ?? []
  return { name, email }
}
