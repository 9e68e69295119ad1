/** How long something is kept: as people read it, and what makes it true. A note may give several, for parts of a row. */
export type Kept = Goes | Stays

/** It goes by the clock. The page's words, the job of the night and its dry run all take the days from here. */
interface Goes {
  words: string
  days: number
  /** The line of the timetable that lets it go; `tests/server/home/retention.test.ts` wants one for each. */
  job: string
}

/** It goes with something else, and no clock is asked. */
interface Stays {
  words: string
  until: 'they are erased' | 'its person ends it' | 'what it belongs to goes' | 'the programme is forgotten'
}

/** `after(30, 'forget reply links', (term) => `${term} after the link ends.`)`. No days: in the night after. */
export function after(days: number, job: string, words: (term: string) => string): Goes {
  return { days, job, words: words(sayTerm(days)) }
}

export function until(until: Stays['until'], words: string): Stays {
  return { until, words }
}

/** A term as people say it. */
export function sayTerm(days: number) {
  if (days === 183) return 'six months'
  if (days === 365) return 'a year'
  if (days === 730) return 'two years'
  return `${days} days`
}

export const withRecord = until('they are erased', 'As long as your record.')
export const withPlace = until('what it belongs to goes', 'As long as your place.')
export const remembered = until('the programme is forgotten', 'For as long as the programme is remembered.')
