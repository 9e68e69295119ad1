import { heldAt, type Step } from './change-by-hand.ts'
import type { MixAnswer, MixHeld, MixSettings } from './mix-notes.ts'

interface Arranged {
  settings: MixSettings
  answer: MixAnswer
  held: MixHeld
}

/** One place of a person at one experience; they may have others at the other experiences of the mix. */
interface PlaceOfPerson {
  id: string
  personId: string
  experienceId: string
}

/** Who moves: to a spot (a circle, an experience, a coach; `waiting` is none), or to where somebody else is, who comes here instead. */
export interface Asked {
  placeId: string
  sessionId: string | null
  to: string | null
  withId: string | null
}

export type Planned =
  { ok: true; steps: Step[] } | { ok: false; reason: 'nobody' | 'already' } | { ok: false; reason: 'held'; placeId: string }

/** What moves when somebody is moved or changes places with another. Who is held is let go first. */
export function planSteps({ places, ...arranged }: Arranged & { places: readonly PlaceOfPerson[] }, asked: Asked): Planned {
  const { placeId, sessionId, to, withId } = asked
  const of = stepsOf[arranged.settings.part]
  const at = { of, sessionId: of === 'seat' ? sessionId : null, isHold: false }
  const there = (id: string) => findTaken(arranged, places, { placeId: id, sessionId })
  const one = there(placeId)
  const other = withId === null ? undefined : there(withId)
  const target = withId === null ? (to === 'waiting' ? null : to) : other?.spot
  const isNowhere = target === null && of !== 'place'
  if (!one || target === undefined || isNowhere) return { ok: false, reason: 'nobody' }
  if (one.spot === target) return { ok: false, reason: 'already' }
  const stuck = [one, other].find((taken) => taken && heldAt(arranged.held, { ...at, placeId: taken.id }) !== null)
  if (stuck) return { ok: false, reason: 'held', placeId: stuck.id }
  const steps = [stepTo({ arranged, places, at }, one, target), ...(other ? [stepTo({ arranged, places, at }, other, one.spot)] : [])]
  return steps.every((step) => step !== undefined) ? { ok: true, steps } : { ok: false, reason: 'nobody' }
}

interface Taken {
  /** The place they take, or one of theirs where they wait. */
  id: string
  spot: string | null
}

/** Where somebody is, by any of their places in the mix. */
function findTaken(
  arranged: Omit<Arranged, 'held'>,
  places: readonly PlaceOfPerson[],
  { placeId, sessionId }: { placeId: string; sessionId: string | null },
): Taken | undefined {
  const own = placesOfOne(places, placeId).map(({ id }) => ({ id, spot: findSpot(arranged, { placeId: id, sessionId }) }))
  const taken = own.find(({ spot }) => spot !== null && spot !== undefined)
  if (taken) return { id: taken.id, spot: taken.spot ?? null }
  return arranged.settings.part === 'cohorts' && own.length > 0 ? { id: placeId, spot: null } : undefined
}

function placesOfOne(places: readonly PlaceOfPerson[], placeId: string) {
  const person = places.find(({ id }) => id === placeId)?.personId
  return person === undefined ? [] : places.filter(({ personId }) => personId === person)
}

type At = Pick<Step, 'of' | 'sessionId' | 'isHold'>

/** Who comes to another experience comes by their place there; without one there is no way. */
function stepTo(
  { arranged, places, at }: { arranged: Omit<Arranged, 'held'>; places: readonly PlaceOfPerson[]; at: At },
  { id, spot }: Taken,
  to: string | null,
): Step | undefined {
  if (arranged.settings.part !== 'cohorts' || to === null) return { ...at, placeId: id, thereId: null, from: spot, to }
  const there = placesOfOne(places, id).find(({ experienceId }) => experienceId === to)
  if (!there) return undefined
  return spot === null
    ? { ...at, placeId: there.id, thereId: null, from: null, to }
    : { ...at, placeId: id, thereId: there.id, from: spot, to }
}

/** Holds somebody where they are, or lets them go. */
export function planHold(
  { settings, answer, held }: Arranged,
  { placeId, sessionId, isHeld }: { placeId: string; sessionId: string | null; isHeld: boolean },
): Planned {
  const of = stepsOf[settings.part]
  const at = { of, sessionId: of === 'seat' ? sessionId : null, placeId, thereId: null }
  const spot = findSpot({ settings, answer }, { placeId, sessionId })
  if (spot === undefined || spot === null) return { ok: false, reason: 'nobody' }
  const [from, to] = [heldAt(held, at), isHeld ? spot : null]
  if (from === to) return { ok: false, reason: 'already' }
  return { ok: true, steps: [{ ...at, isHold: true, from, to }] }
}

const stepsOf = { circles: 'seat', cohorts: 'place', coaches: 'coach' } as const

/** Where an answer has somebody: a circle, an experience, a coach; null for who waits, undefined for who is no part of it. */
export function findSpot(
  { settings, answer }: Omit<Arranged, 'held'>,
  { placeId, sessionId }: { placeId: string; sessionId: string | null },
) {
  if (settings.part === 'cohorts') {
    const at = Object.keys(answer.cohorts).find((id) => answer.cohorts[id]?.includes(placeId))
    return at ?? null
  }
  if (settings.part === 'coaches') {
    const coaches = answer.coaches?.[settings.experienceId] ?? {}
    return Object.keys(coaches).find((id) => coaches[id]?.includes(placeId))
  }
  const circles = answer.tables?.[settings.experienceId]?.[settings.sessionIds.indexOf(sessionId ?? '')] ?? []
  const circle = circles.findIndex((ids) => ids.includes(placeId))
  return circle === -1 ? undefined : String(circle)
}
