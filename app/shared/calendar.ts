import { dayOf, sayDay, sayTimeSpan } from './dates.ts'

/** One thing with a date, as a calendar shows it. Its title is neutral: it never says why somebody is involved. */
export interface CalendarEntry {
  /** The id of the row it comes from: the same for life, wherever the site moves. */
  uid: string
  /** Goes up with each change of time or place and with calling off; a calendar believes the highest. */
  sequence: number
  title: string
  startsAt: string
  endsAt: string
  zone: string
  where: string | null
  joinLink: string | null
  /** Our own page about it, as a path. */
  path: string
  isCalledOff: boolean
}

/** What of a mail is for a calendar. Written down with its cause, so that a later try still says what was so then. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH'
  /** An invitation and a cancellation are about one thing (RFC 5546); several go as a file to add. */
  entries: CalendarEntry[]
  stampedAt: string
}

/**
 * The calendar part of a mail: one date goes as an invitation or a cancellation, several as one file, so that nobody
 * gets a mail for each. Undefined without any.
 */
export function calendarPartOf(entries: readonly CalendarEntry[], { gone, at }: { gone: boolean; at: Date }): CalendarPart | undefined {
  if (entries.length === 0) return undefined
  const method = entries.length > 1 ? 'PUBLISH' : gone ? 'CANCEL' : 'REQUEST'
  return { method, entries: entries.map((entry) => ({ ...entry, isCalledOff: gone || entry.isCalledOff })), stampedAt: at.toISOString() }
}

/** “Friday 16 April, 10 am to 2.30 pm, London time”: the time on the wall there, for whoever reads it elsewhere. */
export function sayWallTime({ startsAt, endsAt, zone }: Pick<CalendarEntry, 'startsAt' | 'endsAt' | 'zone'>) {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
  return `${sayDay(dayOf(startsAt, zone))}, ${sayTimeSpan(startsAt, endsAt, zone)}, ${city} time`
}

/**
 * Text that every calendar reads back as it was: no control characters but the end of a line, nothing half a character, and
 * quotes as printers set them, since some readers take straight ones off.
 */
export function cleanText(text: string) {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/(^|[\s(])"/g, '$1“')
    .replaceAll('"', '”')
    .trim()
}
