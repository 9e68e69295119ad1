import { addDays, dayOf, daysBetween } from '#app/shared/dates.ts'
import { isPast } from './check-in-times.ts'
import type { CheckInState } from './check-in-words.ts'

interface Standing {
  state: CheckInState
  asksAgain: boolean
  startsAt: string
  /** When the person was last asked about the time; null for a planned date nobody was asked about yet. */
  askedAt: string | null
  /** Whether a message can reach them; who has no e-mail is rung. */
  isMailable: boolean
}

/** What a check-in wants from its coach now, or nothing. */
export type WantedOfCoach = 'other_times' | 'note' | 'talk' | 'ring' | 'answer' | 'ask'

const WEEK = 7
const PATIENCE = 2

export function wantedOfCoach({ state, asksAgain, startsAt, askedAt, isMailable }: Standing, now: Date): WantedOfCoach | undefined {
  if (state !== 'offered' && state !== 'agreed') return undefined
  if (asksAgain) return 'other_times'
  if (isPast(startsAt, now)) return 'note'
  const isThisWeek = dayOf(startsAt) <= addDays(dayOf(now), WEEK)
  if (state === 'agreed') return isThisWeek ? 'talk' : undefined
  if (!askedAt) return isThisWeek ? 'ask' : undefined
  if (!isMailable) return 'ring'
  return daysBetween(dayOf(askedAt), dayOf(now)) >= PATIENCE ? 'answer' : undefined
}

/** What a check-in wants from its person now, or nothing: one of the times offered, or to be there today. */
export function wantedOfPerson({ state, asksAgain, startsAt, askedAt }: Omit<Standing, 'isMailable'>, now: Date) {
  if (isPast(startsAt, now) || asksAgain) return undefined
  if (state === 'agreed') return dayOf(startsAt) === dayOf(now) ? ('talk' as const) : undefined
  const isNear = dayOf(startsAt) <= addDays(dayOf(now), 2 * WEEK)
  return state === 'offered' && (askedAt !== null || isNear) ? ('choose' as const) : undefined
}
