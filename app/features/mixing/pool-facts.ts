import { fingerprint } from '#app/shared/fingerprint.ts'
import type { Database } from '#db/schema.ts'
import type { Known } from './mix-notes.ts'
import type { PairsAmong } from './queries/pairs.server.ts'
import type { CohortVoice } from './voice-rules.ts'

/** A place that could be filled or is: considered, waiting, invited or accepted. */
export interface PoolPlace {
  id: string
  personId: string
  experienceId: string
  voice: CohortVoice
  state: 'considered' | 'waiting' | 'invited' | 'accepted'
  isPinned: boolean
  free: Database['place']['free']
  energy: number | null
  /** The ids of their community and organisation. */
  locality: string | null
  service: string | null
  gender: string | null
  ageBand: Database['person']['born_band']
  language: string | null
  /** Came to an experience that is over. */
  cameBefore: boolean
}

/** All that who comes to some experiences follows from. */
export interface PoolFacts {
  experiences: readonly { id: string; name: string; seats: number }[]
  /** In the order of their ids. */
  places: readonly PoolPlace[]
  pairs: PairsAmong
  /** Who was in one cohort before: lists of persons. */
  earlierCohorts: readonly (readonly string[])[]
}

/** Promised: accepted, invited, or pinned by hand. A mix never moves them. */
export function isHeldPlace({ state, isPinned }: Pick<PoolPlace, 'state' | 'isPinned'>) {
  return state === 'accepted' || state === 'invited' || isPinned
}

/** Marks of the facts, to notice what changed by the time a mix is chosen. */
export function markPoolFacts({ experiences, places, pairs, earlierCohorts }: PoolFacts): Known {
  return {
    people: Object.fromEntries(places.map(({ id, ...facts }) => [id, fingerprint(facts)])),
    earlier: fingerprint({ earlierCohorts }),
    rest: fingerprint({ pairs, seats: experiences.map(({ id, seats }) => [id, seats]) }),
  }
}
