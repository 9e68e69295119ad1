import type { PlaceState } from './place-states.ts'
import type { CohortVoice } from './seats.ts'

/** What the pipeline can be ordered by. */
export const orders = ['waits', 'keen', 'name'] as const
export type Order = (typeof orders)[number]

/** The part of a place that finding and ordering look at. */
export interface Listed {
  name: string
  voice: CohortVoice
  state: PlaceState
  communityId: string | null
  energy: number | null
  /** Since when it stands where it stands. */
  since: string
  answerByOn: string | null
  isToRing: boolean
  isReady: boolean | null
}

export interface Wanted {
  state?: PlaceState | undefined
  voice?: CohortVoice | undefined
  communityId?: string | undefined
  find?: string | undefined
  toRing?: boolean | undefined
  notReady?: boolean | undefined
}

/** Those of a list that fit every question asked. A name is found by any part of it, whatever its accents and case. */
export function findAmong<Place extends Listed>(places: readonly Place[], wanted: Wanted): Place[] {
  const needle = plain(wanted.find ?? '')
  return places.filter(
    (place) =>
      (wanted.state === undefined || place.state === wanted.state) &&
      (wanted.voice === undefined || place.voice === wanted.voice) &&
      (wanted.communityId === undefined || place.communityId === wanted.communityId) &&
      (needle === '' || plain(place.name).includes(needle)) &&
      (wanted.toRing !== true || place.isToRing) &&
      (wanted.notReady !== true || place.isReady === false),
  )
}

/** Orders a list. `waits`: where somebody waits for a word first, the longest wait on top. */
export function orderPlaces<Place extends Listed>(places: readonly Place[], order: Order): Place[] {
  const byName = (one: Place, other: Place) => one.name.localeCompare(other.name, 'en-GB')
  const compare = {
    name: byName,
    keen: (one: Place, other: Place) => (other.energy ?? -1) - (one.energy ?? -1) || byName(one, other),
    waits: (one: Place, other: Place) => rank(one) - rank(other) || whoWaits(one).localeCompare(whoWaits(other)) || byName(one, other),
  }
  return [...places].sort(compare[order])
}

const ranks: Record<PlaceState, number> = {
  invited: 0,
  waiting: 1,
  considered: 2,
  accepted: 3,
  not_now: 4,
  released: 5,
  withdrawn: 6,
  declined: 7,
}

const rank = ({ state, isReady }: Listed) => (state === 'accepted' && isReady === false ? 2.5 : ranks[state])
const whoWaits = ({ state, answerByOn, since }: Listed) => (state === 'invited' ? (answerByOn ?? since) : since)

function plain(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB').trim()
}
