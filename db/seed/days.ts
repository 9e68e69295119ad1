import type { Act, ActingAs } from '#app/shared/act.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'

/** The story's calendar: every day is told as days before or after the day of the seed, so that the story is always fresh. */
export interface Days {
  today: string
  /** The day `count` days from today. */
  on: (count: number) => string
  /** The instant on that day, at a time in Europe/London. */
  at: (count: number, time?: string) => Date
  /** Somebody does something on that day. */
  act: (byId: string | null, count: number, as?: ActingAs, time?: string) => Act
}

export function daysFrom(now: Date): Days {
  const today = dayOf(now)
  const on = (count: number) => addDays(today, count)
  const at = (count: number, time = '10:00') => new Date(instantOf({ on: on(count), time }))
  return { today, on, at, act: (byId, count, as = 'organiser', time = '10:00') => ({ byId, as, at: at(count, time) }) }
}
