import { addDays, addMinutes, dayOf, daysBetween, timeOf } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'

/** One or two times as people write them: days and wall-clock times in Europe/London. */
export interface WrittenTimes {
  on: string
  time: string
  otherOn: string | null
  otherTime: string | null
}

export interface OfferedTimes {
  startsAt: string
  otherAt: string | null
}

type Field = keyof WrittenTimes
export type ReadTimes = { ok: true; value: OfferedTimes } | { ok: false; field: Field; words: string }

/**
 * The instants of the times on a form: in the future, two different ones, the earlier one first. `wantsTwo` where
 * somebody is to choose. What is wrong comes back with the field it belongs to.
 */
export function readTimes(written: WrittenTimes, { now, wantsTwo }: { now: Date; wantsTwo: boolean }): ReadTimes {
  const { on, time, otherOn, otherTime } = written
  const startsAt = instantOf({ on, time })
  if (startsAt <= now.toISOString()) return wrong('on', 'That time has passed. Write one that is still to come')
  if (!otherOn && !otherTime) return wantsTwo ? wrong('otherOn', 'Write a second time, so that there is a choice') : one(startsAt)
  if (!otherOn) return wrong('otherOn', 'Write the day of the second time')
  if (!otherTime) return wrong('otherTime', 'Write the second time')
  const otherAt = instantOf({ on: otherOn, time: otherTime })
  if (otherAt <= now.toISOString()) return wrong('otherOn', 'The second time has passed. Write one that is still to come')
  if (otherAt === startsAt) return wrong('otherOn', 'The two times are the same. Write another, so that there is a choice')
  return { ok: true, value: startsAt < otherAt ? { startsAt, otherAt } : { startsAt: otherAt, otherAt: startsAt } }
}

const one = (startsAt: string): ReadTimes => ({ ok: true, value: { startsAt, otherAt: null } })
const wrong = (field: Field, words: string): ReadTimes => ({ ok: false, field, words })

/** The other way round, for the form that changes them. */
export function writeTimes({ startsAt, otherAt }: OfferedTimes): WrittenTimes {
  return {
    on: dayOf(startsAt),
    time: timeOf(startsAt),
    otherOn: otherAt && dayOf(otherAt),
    otherTime: otherAt && timeOf(otherAt),
  }
}

/** Two times to begin with on a form: the same time of day, `inDays` from a talk (or from today, if that is later) and two days on. */
export function suggestTimes(near: string, { now, inDays }: { now: Date; inDays: number }): WrittenTimes {
  const today = dayOf(now)
  const from = daysBetween(today, dayOf(near)) > 0 ? dayOf(near) : today
  const first = weekdayFrom(addDays(from, inDays))
  const time = timeOf(near)
  return { on: first, time, otherOn: weekdayFrom(addDays(first, 2)), otherTime: time }
}

/** That day, or the Monday after it. */
function weekdayFrom(on: string) {
  const weekday = new Date(on).getUTCDay()
  return addDays(on, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}

/** When a link that asks for a time stops working: with the last of its times. */
export function lastOf({ startsAt, otherAt }: OfferedTimes) {
  return otherAt && otherAt > startsAt ? otherAt : startsAt
}

/** When they talked: the day it was planned for, unless it was noted before that. */
export function whenTalked({ starts_at, held_at }: { starts_at: string; held_at: string | null }) {
  return held_at && held_at < starts_at ? held_at : starts_at
}

const LATEST_START_MINUTES = 60

/** Whether a talk’s time has passed, so that there is something to note of it. */
export function isPast(startsAt: string, now: Date) {
  return addMinutes(startsAt, LATEST_START_MINUTES) <= now
}
