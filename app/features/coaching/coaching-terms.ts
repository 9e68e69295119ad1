import { addDays } from '#app/shared/dates.ts'

interface Term {
  ends_on: string | null
}

const KEPT_DAYS = 30

/** Whether it still goes on. A last day that is planned counts as going on. */
export function isGoingOn({ ends_on }: Term, today: string) {
  return ends_on === null || ends_on >= today
}

/** The last day of a coaching that its coach may still read today. */
export const readableSince = (today: string) => addDays(today, -KEPT_DAYS)

/** Whether the coach may still read what the two wrote: for 30 days after the last one, then nothing. The person always may. */
export function mayCoachRead({ ends_on }: Term, today: string) {
  return ends_on === null || ends_on >= readableSince(today)
}
