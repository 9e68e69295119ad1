import type { Pattern } from '../patterns.ts'
import type { CohortVoice } from '../places/seats.ts'
import { countReady, linesOf, listBlockers, type Prepared } from './readiness.ts'
import { askedPreparations, dueOf } from './starting-preparations.ts'

interface Place<Row extends Prepared> {
  voice: CohortVoice
  preparations: readonly Row[]
}

interface Experience {
  pattern: Pattern
  first_on: string
}

/** Everything to have right for one place at this experience, answered or not. */
export function linesOfPlace<Row extends Prepared>({ voice, preparations }: Place<Row>, { pattern, first_on }: Experience, today: string) {
  return linesOf(preparations, askedPreparations({ pattern, voice }), (kind) => dueOf(kind, { firstOn: first_on, today }))
}

/** n of m ready, for one place. */
export function readinessOf<Row extends Prepared>(place: Place<Row>, experience: Experience, today: string) {
  return countReady(linesOfPlace(place, experience, today))
}

/** What still stands in the way of one place, soonest first. */
export function blockersOf<Row extends Prepared>(place: Place<Row>, experience: Experience, today: string) {
  return listBlockers(linesOfPlace(place, experience, today))
}
