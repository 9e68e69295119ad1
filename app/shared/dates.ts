/** Days are `YYYY-MM-DD` text, instants ISO-8601 UTC text; both sort as they stand. See instants.ts for wall-clock times. */
const locale = 'en-GB'
const dayMs = 86_400_000
export const homeZone = 'Europe/London'

/** The day it is at this instant in this zone. */
export function dayOf(instant: string | Date, zone = homeZone) {
  return partsOf(instant, zone).slice(0, 10)
}

/** The wall-clock time `HH:MM` at this instant in this zone. */
export function timeOf(instant: string | Date, zone = homeZone) {
  return partsOf(instant, zone).slice(11, 16)
}

/** `YYYY-MM-DD HH:MM:SS`: how Swedish writes it. */
function partsOf(instant: string | Date, timeZone: string) {
  return clockOf(timeZone).format(new Date(instant))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** To make a format costs fifty times what it costs to use one, and a page says many dates. */
function clockOf(timeZone: string) {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(timeZone, clock)
  return clock
}

const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
const days = new Intl.DateTimeFormat(locale, day)
const daysWithYear = new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' })
const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })

/** The day `count` days later, or earlier when it is negative. */
export function addDays(on: string, count: number) {
  return new Date(Date.parse(on) + count * dayMs).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string) {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

export function addMinutes(instant: string | Date, minutes: number) {
  return new Date(new Date(instant).getTime() + minutes * 60_000)
}

/** “Friday 16 April”, with the year when it is not this one. `today` is a day. */
export function sayDay(on: string, today?: string) {
  const isOtherYear = today !== undefined && today.slice(0, 4) !== on.slice(0, 4)
  return (isOtherYear ? daysWithYear : days).format(noonOf(on)).replace(',', '')
}

const noonOf = (on: string) => new Date(`${on}T12:00:00Z`)

/** “today”, “tomorrow”, “yesterday”, the weekday within six days ahead, else the date. */
export function sayNearDay(on: string, today: string) {
  const ahead = daysBetween(today, on)
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  if (ahead > 1 && ahead < 7) return weekdays.format(noonOf(on))
  return sayDay(on, today)
}

/** “2 pm”, “9.30 am”, “noon”, “midnight”. */
export function sayTime(instant: string | Date, zone = homeZone) {
  return sayClock(timeOf(instant, zone))
}

function sayClock(time: string) {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (minute === 0 && hour === 12) return 'noon'
  if (minute === 0 && hour === 0) return 'midnight'
  const past = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${past} ${hour < 12 ? 'am' : 'pm'}`
}

/** “Friday 16 April, 2 pm”. */
export function sayDayTime(instant: string | Date, zone = homeZone) {
  return `${sayDay(dayOf(instant, zone))}, ${sayTime(instant, zone)}`
}

/** “10 am to 2.30 pm”, or “all day” from midnight to midnight. */
export function sayTimeSpan(startsAt: string, endsAt: string, zone = homeZone) {
  const [from, to] = [timeOf(startsAt, zone), timeOf(endsAt, zone)]
  return from === '00:00' && ['23:59', '00:00'].includes(to) ? 'all day' : `${sayClock(from)} to ${sayClock(to)}`
}

/** “Friday 16 April, 2 pm”; what begins at midnight begins with the day, and the day is enough. */
export function sayStart(startsAt: string, zone = homeZone) {
  return timeOf(startsAt, zone) === '00:00' ? sayDay(dayOf(startsAt, zone)) : sayDayTime(startsAt, zone)
}

/** “Friday 16 to Sunday 18 April”: two days, the month once when it is the same. */
export function sayDays(first: string, last: string, today?: string) {
  if (first === last) return sayDay(first, today)
  const sameMonth = first.slice(0, 7) === last.slice(0, 7)
  const start = sameMonth ? sayDay(first).split(' ').slice(0, 2).join(' ') : sayDay(first, today)
  return `${start} to ${sayDay(last, today)}`
}
