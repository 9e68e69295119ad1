import type { Voice } from '#app/shared/voices.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { circleName } from './circle-names.ts'
import { heldAt } from './change-by-hand.ts'
import type { MixAnswer, MixHeld, MixSettings } from './mix-notes.ts'

interface Named {
  id: string
  personId: string
  name: string
  fullName: string
  voice: Voice
  communityId: string | null
  state: string
}

export interface Sitting {
  id: string
  name: string
  fullName: string
  voice: Voice
  communityId: string | null
  /** Held here by hand. */
  isPinned: boolean
}

/** A circle, an experience, a coach, or the waiting list (`spot` is null), and who is there, by voice and by name. */
export interface Spot {
  spot: string | null
  name: string
  seats: Sitting[]
}

interface Arranging {
  settings: MixSettings
  answer: MixAnswer
  held: MixHeld
}

/** A proposal at one of its sessions, to be drawn: every circle, experience or coach with who is there. */
export function arrangeProposal(
  { settings, answer, held }: Arranging,
  { places, spot }: { places: readonly Named[]; spot: (id: string) => string },
  sessionId: string | null,
): Spot[] {
  const named = new Map(places.map((place) => [place.id, place]))
  const sit = (of: 'seat' | 'place' | 'coach') => (ids: readonly string[]) =>
    inOrder(
      ids.flatMap((id) => {
        const place = named.get(id)
        return place ? [{ ...pick(place), isPinned: heldAt(held, { of, placeId: id, sessionId }) !== null }] : []
      }),
    )
  if (settings.part === 'circles') {
    const circles = answer.tables?.[settings.experienceId]?.[settings.sessionIds.indexOf(sessionId ?? '')] ?? []
    return circles.map((ids, circle) => ({ spot: String(circle), name: circleName(circle), seats: sit('seat')(ids) }))
  }
  if (settings.part === 'coaches') {
    const coaches = Object.entries(answer.coaches?.[settings.experienceId] ?? {})
    return coaches.map(([id, ids]) => ({ spot: id, name: spot(id), seats: sit('coach')(ids) })).sort((a, b) => compare(a.name, b.name))
  }
  const coming = settings.experienceIds.map((id) => ({ spot: id, name: spot(id), seats: sit('place')(answer.cohorts[id] ?? []) }))
  return [...coming, { spot: null, name: 'Waiting', seats: sit('place')(listWaiting(answer, places)) }]
}

/** One place of each who could come and does not. */
function listWaiting({ cohorts }: MixAnswer, places: readonly Named[]) {
  const taken = new Set(Object.values(cohorts).flat())
  const coming = new Set(places.filter(({ id }) => taken.has(id)).map(({ personId }) => personId))
  const open = places.filter(({ personId, state }) => !coming.has(personId) && (state === 'considered' || state === 'waiting'))
  return [...new Map(open.map(({ personId, id }) => [personId, id])).values()]
}

function pick({ id, name, fullName, voice, communityId }: Named) {
  return { id, name, fullName, voice, communityId }
}

function inOrder(seats: readonly Sitting[]) {
  const sorted = [...seats].sort((a, b) => compare(a.fullName, b.fullName) || compare(a.id, b.id))
  return cohortVoices.flatMap((voice) => sorted.filter((seat) => seat.voice === voice))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
