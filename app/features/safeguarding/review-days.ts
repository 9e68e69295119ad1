import { addDays } from '#app/shared/dates.ts'

const halfYear = 182
const year = 366

/** When a pair is looked at again unless another day is chosen: in half a year. */
export const usualReviewOn = (today: string) => addDays(today, halfYear)

/** Whether a day to look again is one to come, and within a year: nobody is kept apart out of habit. Else why not, in words. */
export function judgeReviewOn(reviewOn: string, today: string): string | null {
  if (reviewOn <= today) return 'Choose a day after today'
  return reviewOn > addDays(today, year) ? 'Choose a day within a year, so that it is looked at again' : null
}

/** Whether it is time to look at a pair again. */
export const isDue = ({ reviewOn }: { reviewOn: string }, today: string) => reviewOn <= today
