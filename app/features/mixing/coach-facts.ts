import { fingerprint } from '#app/shared/fingerprint.ts'
import type { Known } from './mix-notes.ts'

/** Somebody who came or comes to the experience, by the id of their place. */
export interface Walker {
  id: string
  personId: string
  locality: string | null
  service: string | null
  language: string | null
}

/** Somebody who can walk with others, by the id of the person. */
export interface CoachOfMix {
  id: string
  locality: string | null
  service: string | null
  languages: readonly string[]
  capacity: number
}

/** All that it follows from who walks with whom. */
export interface CoachFacts {
  /** In the order of their places: those with nobody to walk with yet. */
  people: readonly Walker[]
  coaches: readonly CoachOfMix[]
  /** Places and coaches who never walk together: who works with them, manages them, or is kept apart. For the matching and the checker alone. */
  notWith: readonly { placeId: string; coachId: string }[]
}

/** Marks of the facts, to notice what changed by the time a mix is chosen. Rules are not marked: the checker holds them in any case. */
export function markCoachFacts({ people, coaches }: CoachFacts): Known {
  return {
    people: Object.fromEntries(people.map(({ id, ...facts }) => [id, fingerprint(facts)])),
    earlier: '',
    rest: fingerprint({ coaches }),
  }
}
