import { addDays } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'

interface Plan {
  startsOn: string
  /** Left open, the first half year is planned. */
  endsOn: string | null
  /** Days from one talk to the next; without a rhythm each talk is offered by hand. */
  rhythmDays: number | null
  /** Wall-clock time in Europe/London. */
  time: string
}

const HALF_A_YEAR = 182
const MOST = 60

/**
 * The instants of a plan’s check-ins: the first on its first day, then at its rhythm to its last day. Each has the
 * same time on the wall, before and after the clocks change. Every one is a row of its own: moving one moves no other.
 */
export function planCheckIns({ startsOn, endsOn, rhythmDays, time }: Plan): string[] {
  if (!rhythmDays) return []
  const last = endsOn ?? addDays(startsOn, HALF_A_YEAR)
  const days: string[] = []
  for (let on = startsOn; on <= last && days.length < MOST; on = addDays(on, rhythmDays)) days.push(on)
  return days.map((on) => instantOf({ on, time }))
}
