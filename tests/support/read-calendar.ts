import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

/** An event as a reader of calendars found it: what we wrote, by somebody else's eyes. */
export interface ReadEvent {
  uid: string
  sequence: number
  status: string
  title: string
  where: string
  description: string
  startsAt: string
  endsAt: string
  attendees: string[]
}

/** Reads a calendar with ical.js. */
export function readByIcalJs(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]) // one VCALENDAR
  const events = calendar.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const event = new ICAL.Event(component)
    const textOf = (name: string) => String(component.getFirstPropertyValue(name) ?? '')
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: textOf('status'),
      title: textOf('summary'),
      where: textOf('location'),
      description: textOf('description'),
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      attendees: component.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase()),
    }
  })
  return {
    method: String(calendar.getFirstPropertyValue('method') ?? ''),
    refresh: calendar.getFirstPropertyValue('refresh-interval') ? String(calendar.getFirstPropertyValue('refresh-interval')) : null,
    hasZones: calendar.getAllSubcomponents('vtimezone').length > 0,
    events,
  }
}

/** Reads it with node-ical, which shares no line of code with the other. */
export function readByNodeIcal(text: string) {
  const found = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one !== undefined && one.type === 'VEVENT')
  return found.map((event) => ({
    uid: event.uid,
    sequence: Number(event.sequence),
    status: String(event.status),
    title: wordsOf(event.summary),
    where: wordsOf(event.location),
    description: wordsOf(event.description),
    startsAt: event.start.toISOString(),
    endsAt: event.end?.toISOString(),
  }))
}

function wordsOf(value: unknown) {
  if (typeof value === 'object' && value !== null && 'val' in value) return String(value.val)
  return typeof value === 'string' ? value : ''
}
