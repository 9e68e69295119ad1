import { addDays, daysBetween } from '#app/shared/dates.ts'
import { sayCount } from '#app/shared/words.ts'

interface Walk {
  startsOn: string
  /** The day of the last talk, if there was one. */
  talkedOn: string | null
  /** The day of the next one that is agreed. */
  nextOn: string | null
  rhythmDays: number | null
}

const USUAL_RHYTHM = 28
const GRACE = 7

/** Since which day these two have not talked: the last talk, or the first day they walked together. */
export function waitsSince({ startsOn, talkedOn }: Pick<Walk, 'startsOn' | 'talkedOn'>) {
  return talkedOn ?? startsOn
}

/** Whether it has gone quiet between two people: a week longer than their rhythm, and nothing agreed for the days ahead. */
export function isQuiet(walk: Walk, today: string) {
  if (walk.nextOn !== null) return false
  return today > addDays(waitsSince(walk), (walk.rhythmDays ?? USUAL_RHYTHM) + GRACE)
}

/** “5 weeks ago”, for a day that is past. */
export function sayAgo(on: string, today: string) {
  const days = daysBetween(on, today)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return sayCount(days, { one: '# day ago', other: '# days ago' })
  return sayCount(Math.floor(days / 7), { one: '# week ago', other: '# weeks ago' })
}
