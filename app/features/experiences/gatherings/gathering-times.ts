import { dayOf, timeOf } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'

/** A gathering’s time as people say it: a day, and the wall-clock times from and until. */
export interface WallTimes {
  on: string
  from: string
  until: string
}

/** No gathering takes longer: it ends on the day on which it begins, and the longest day of a year has 25 hours. */
export const longestMinutes = 25 * 60

/** The instants of those times in this zone, or undefined when the end is not after the start. */
export function instantsOfTimes({ on, from, until }: WallTimes, zone: string) {
  const startsAt = instantOf({ on, time: from, zone })
  const endsAt = instantOf({ on, time: until, zone })
  return startsAt < endsAt ? { startsAt, endsAt } : undefined
}

/** The other way round, for the form that changes them. */
export function timesOfInstants({ starts_at, ends_at, zone }: { starts_at: string; ends_at: string; zone: string }): WallTimes {
  return { on: dayOf(starts_at, zone), from: timeOf(starts_at, zone), until: timeOf(ends_at, zone) }
}

/** Said beside “Until” when the times are the wrong way round. */
export const endsBeforeItBegins = 'Write an end that is later than the start. What you wrote is still here'
