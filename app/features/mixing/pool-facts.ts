import type { Target } from '#app/features/experiences/targets/summarise-targets.ts'
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
  /** With what each hopes for besides voices. */
  experiences: readonly { id: string; name: string; seats: number; targets: readonly Target[] }[]
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

/**
 * Marks of the facts, to notice what changed by the time a mix is chosen. Who is kept apart is not marked, or a change of it
 * would show; the checker holds it in any case.
 */
export function markPoolFacts({ experiences, places, pairs: { ties, together }, earlierCohorts }: PoolFacts): Known {
  return {
    people: Object.fromEntries(places.map(({ id, ...facts }) => [id, fingerprint(facts)])),
    earlier: fingerprint({ earlierCohorts }),
    rest: fingerprint({ ties, together, seats: experiences.map(({ id, seats, targets }) => [id, seats, targets]) }),
  }
}
