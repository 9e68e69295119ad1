import { fingerprint } from '#app/shared/fingerprint.ts'
import type { Pair } from './engine/circle-brief.ts'
import type { Known } from './mix-notes.ts'
import type { CohortVoice } from './voice-rules.ts'

/** Somebody with an accepted place, by the id of the place. */
export interface Sitter {
  id: string
  personId: string
  voice: CohortVoice
  /** The ids of their community and organisation. */
  locality: string | null
  service: string | null
  language: string | null
}

/** All that the circles of some sessions of one experience follow from. Pairs are of places. */
export interface CircleFacts {
  /** Everybody who is at one of the sessions, in the order of their places. */
  people: readonly Sitter[]
  /** In the order they are held. */
  sessions: readonly { id: string; presentIds: readonly string[] }[]
  /** One list on purpose: kept apart by the safeguarding lead, own worker, own manager. For the search and the checker alone. */
  keepApart: readonly Pair[]
  /** Who has to sit together, and who would like to. */
  together: readonly { pair: Pair; strength: 'must' | 'wish' }[]
  acquainted: readonly Pair[]
  /** Circles of earlier sessions. */
  history: readonly (readonly (readonly string[])[])[]
}

/**
 * Marks of the facts, to notice what changed by the time a mix is chosen. Who is kept apart is not marked, or a change of it
 * would show; the checker holds it in any case.
 */
export function markCircleFacts({ people, sessions, together, acquainted, history }: CircleFacts): Known {
  const presence = (placeId: string) => sessions.filter(({ presentIds }) => presentIds.includes(placeId)).map(({ id }) => id)
  return {
    people: Object.fromEntries(people.map(({ id, ...facts }) => [id, fingerprint({ ...facts, at: presence(id) })])),
    earlier: fingerprint({ history }),
    rest: fingerprint({
      acquainted: inOrder(acquainted),
      together: together.map(({ pair, strength }) => `${[...pair].sort().join(' ')} ${strength}`).sort(),
    }),
  }
}

const inOrder = (pairs: readonly Pair[]) => pairs.map((pair) => [...pair].sort().join(' ')).sort()
