import { heldAt, type Step } from './change-by-hand.ts'
import type { MixAnswer, MixHeld, MixSettings } from './mix-notes.ts'

interface Arranged {
  settings: MixSettings
  answer: MixAnswer
  held: MixHeld
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
export function planSteps({ settings, answer, held }: Arranged, { placeId, sessionId, to, withId }: Asked): Planned {
  const of = stepsOf[settings.part]
  const at = { of, sessionId: of === 'seat' ? sessionId : null }
  const spotOf = (id: string) => findSpot({ settings, answer }, { placeId: id, sessionId })
  const from = spotOf(placeId)
  const target = withId === null ? (to === 'waiting' ? null : to) : spotOf(withId)
  if (from === undefined || target === undefined) return { ok: false, reason: 'nobody' }
  if (from === target) return { ok: false, reason: 'already' }
  const moving = [placeId, withId].filter((id) => id !== null)
  const stuck = moving.find((id) => heldAt(held, { ...at, placeId: id }) !== null)
  if (stuck) return { ok: false, reason: 'held', placeId: stuck }
  const there: Step = { ...at, isHold: false, placeId, from, to: target }
  const back: Step[] = withId === null ? [] : [{ ...at, isHold: false, placeId: withId, from: target, to: from }]
  return { ok: true, steps: [there, ...back] }
}

/** Holds somebody where they are, or lets them go. */
export function planHold(
  { settings, answer, held }: Arranged,
  { placeId, sessionId, isHeld }: { placeId: string; sessionId: string | null; isHeld: boolean },
): Planned {
  const of = stepsOf[settings.part]
  const at = { of, sessionId: of === 'seat' ? sessionId : null, placeId }
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
