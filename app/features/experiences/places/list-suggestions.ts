import { suggestLikeForLike, type Candidate, type Suggestion } from './like-for-like.ts'
import type { PlaceState } from './place-states.ts'
import { freeSeats, mixSoFar, type CohortVoice, type Hope } from './seats.ts'

interface Standing extends Omit<Candidate, 'placeId'> {
  id: string
  hasLapsed: boolean
  leftFromInvited: boolean
  isCarriedByOther: boolean
}

/**
 * Who to invite next, where somebody could not come, said no, or let their invitation run out: as many as there are free
 * seats and open hopes of that voice, the longest-empty seat first.
 */
export function listSuggestions(places: readonly Standing[], { seats, hopes }: { seats: number; hopes: readonly Hope[] }): Suggestion[] {
  const lines = mixSoFar(
    places.map(({ voice, state }) => ({ voice, state, count: 1 })),
    hopes,
  )
  const open = new Map<CohortVoice, number>(
    lines.map(({ voice, most, accepted, invited }) => [voice, most === null ? Infinity : Math.max(0, most - accepted - invited)]),
  )
  const count = (state: PlaceState) => places.filter((place) => place.state === state).length
  let left = freeSeats({ seats, accepted: count('accepted'), invited: count('invited') })
  const leavers = places
    .filter(({ state, hasLapsed, leftFromInvited }) => state === 'withdrawn' || hasLapsed || leftFromInvited)
    .sort((one, other) => (one.since < other.since ? -1 : 1))
    .filter(({ voice }) => {
      const ofVoice = open.get(voice) ?? 0
      if (left === 0 || ofVoice === 0) return false
      left -= 1
      open.set(voice, ofVoice - 1)
      return true
    })
  return suggestLikeForLike(
    leavers.map(({ id, voice, communityId }) => ({ placeId: id, voice, communityId })),
    places.filter(({ isCarriedByOther }) => !isCarriedByOther).map(({ id, ...place }) => ({ ...place, placeId: id })),
  )
}
