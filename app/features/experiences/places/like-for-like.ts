import type { PlaceState } from './place-states.ts'
import type { CohortVoice } from './seats.ts'

/** Somebody whose seat is free again: they could not come, or their invitation ran out. */
export interface Leaver {
  placeId: string
  voice: CohortVoice
  communityId: string | null
}

/** Somebody who might come instead. */
export interface Candidate {
  placeId: string
  voice: CohortVoice
  state: PlaceState
  energy: number | null
  communityId: string | null
  free: 'yes' | 'no' | 'unsure'
  /** Since when they stand where they stand: an instant. */
  since: string
  /** An invitation of theirs ran out before. */
  lapsedBefore: boolean
}

/** Why somebody is put forward, each a sentence on the screen. */
export const likeness = ['same_voice', 'waiting', 'free', 'keen', 'same_community', 'longest'] as const
export type Likeness = (typeof likeness)[number]

export interface Suggestion {
  leaverId: string
  placeId: string
  because: Likeness[]
}

/**
 * Who to invite in somebody's stead: the first of the same voice, those on the waiting list before those only
 * thought of, then the keener, then the nearer, then who has waited longest. A no, a “not now” and anyone who
 * cannot come on these dates are never put forward, nor is anyone twice. A person presses send.
 */
export function suggestLikeForLike(leavers: readonly Leaver[], candidates: readonly Candidate[]): Suggestion[] {
  const left = new Set(leavers.map(({ placeId }) => placeId))
  const taken = new Set<string>()
  return leavers.flatMap((leaver) => {
    const open = candidates.filter((one) => isOpen(one) && one.voice === leaver.voice && !left.has(one.placeId) && !taken.has(one.placeId))
    const [first] = open.sort(byLikenessTo(leaver))
    if (!first) return []
    taken.add(first.placeId)
    return [{ leaverId: leaver.placeId, placeId: first.placeId, because: reasonsFor(first, leaver, open) }]
  })
}

const isOpen = ({ state, free }: Candidate) => (state === 'waiting' || state === 'considered') && free !== 'no'

const keenness = ({ energy }: Candidate) => energy ?? -1
const isNear = (one: Candidate, leaver: Leaver) => one.communityId !== null && one.communityId === leaver.communityId

function byLikenessTo(leaver: Leaver) {
  return (one: Candidate, other: Candidate) =>
    Number(one.lapsedBefore) - Number(other.lapsedBefore) ||
    Number(other.state === 'waiting') - Number(one.state === 'waiting') ||
    keenness(other) - keenness(one) ||
    Number(isNear(other, leaver)) - Number(isNear(one, leaver)) ||
    compare(one.since, other.since) ||
    compare(one.placeId, other.placeId)
}

function compare(one: string, other: string) {
  return one < other ? -1 : one > other ? 1 : 0
}

function reasonsFor(chosen: Candidate, leaver: Leaver, open: readonly Candidate[]): Likeness[] {
  const peers = open.filter(({ state }) => state === chosen.state)
  const holds: Record<Likeness, boolean> = {
    same_voice: true,
    waiting: chosen.state === 'waiting',
    free: chosen.free === 'yes',
    keen: keenness(chosen) >= 2,
    same_community: isNear(chosen, leaver),
    longest: chosen.state === 'waiting' && peers.length > 1 && peers.every(({ since }) => since >= chosen.since),
  }
  return likeness.filter((reason) => holds[reason])
}
