import { z } from 'zod'
import type { MixAnswer, MixHeld, SettingsOf } from './mix-notes.ts'

const spot = z.string().nullable()

/**
 * One thing changed by hand: a seat of a session, a place at an experience, a person with a coach; or that somebody is held
 * there. `from` and `to` say where: a circle counted from 0, the id of an experience, the id of the coach’s person; null is
 * nowhere, or not held. Turned round it undoes itself, so nothing else is kept to take it back.
 */
const step = z.object({
  of: z.enum(['seat', 'place', 'coach']),
  isHold: z.boolean(),
  placeId: z.string(),
  /** The same person’s place at the experience they go to, where that is another one. */
  thereId: spot.default(null),
  sessionId: z.string().nullable(),
  from: spot,
  to: spot,
})

const change = z.object({
  steps: z.array(step).min(1),
  /** What it did to the costs, in sentences. */
  effects: z.array(z.string()),
})

export type Step = z.infer<typeof step>
export type Change = z.infer<typeof change>

/** What a `mix_move` keeps as `before_json`. */
export const readChange = (json: string) => change.parse(JSON.parse(json))
export const writeChange = (made: Change) => JSON.stringify(change.parse(made))

/** The steps that take these back, the last first. */
export function turnRound(steps: readonly Step[]): Step[] {
  return steps
    .map((one) => ({ ...one, placeId: one.thereId ?? one.placeId, thereId: one.thereId && one.placeId, from: one.to, to: one.from }))
    .reverse()
}

interface Arranged {
  answer: MixAnswer
  held: MixHeld
}

/** The arrangement after some steps; undefined where one does not start from where somebody is. */
export function takeSteps(settings: SettingsOf<'circles' | 'cohorts' | 'coaches'>, arranged: Arranged, steps: readonly Step[]) {
  const next = { answer: structuredClone(arranged.answer), held: structuredClone(arranged.held) }
  const went = steps.every((one) => (one.isHold ? takeHold(next.held, one) : takeMove(settings, next.answer, one)))
  return went ? next : undefined
}

function takeMove(
  settings: SettingsOf<'circles' | 'cohorts' | 'coaches'>,
  answer: MixAnswer,
  { placeId, thereId, sessionId, from, to }: Step,
) {
  const lists = listsOf(settings, answer, sessionId)
  if (!lists) return false
  const isThere = Object.entries(lists).find(([, ids]) => ids.includes(placeId))
  if ((isThere?.[0] ?? null) !== from) return false
  if (to !== null && !Object.hasOwn(lists, to)) return false
  if (isThere) isThere[1].splice(isThere[1].indexOf(placeId), 1)
  if (to !== null) lists[to]?.push(thereId ?? placeId)
  for (const ids of Object.values(lists)) ids.sort()
  return true
}

/** The lists of places that a step moves somebody between, by where they are. They are the answer’s own, to be changed. */
function listsOf(
  settings: SettingsOf<'circles' | 'cohorts' | 'coaches'>,
  answer: MixAnswer,
  sessionId: string | null,
): Record<string, string[]> | undefined {
  if (settings.part === 'cohorts') return answer.cohorts
  if (settings.part === 'coaches') return answer.coaches?.[settings.experienceId]
  const circles = answer.tables?.[settings.experienceId]?.[settings.sessionIds.indexOf(sessionId ?? '')]
  return circles && Object.fromEntries(circles.map((ids, circle) => [String(circle), ids]))
}

/** Where somebody is held; null where nothing holds them. */
export function heldAt(held: MixHeld, { of, placeId, sessionId }: Pick<Step, 'of' | 'placeId' | 'sessionId'>) {
  if (of === 'place') return held.places.find((one) => one.placeId === placeId)?.experienceId ?? null
  if (of === 'coach') return held.pairs.find((one) => one.placeId === placeId)?.coachId ?? null
  return held.seats.find((one) => one.placeId === placeId && one.sessionId === sessionId)?.circle.toString() ?? null
}

function takeHold(held: MixHeld, { of, placeId, sessionId, from, to }: Step) {
  if (heldAt(held, { of, placeId, sessionId }) !== from) return false
  if (of === 'place') {
    held.places = held.places.filter((one) => one.placeId !== placeId)
    if (to !== null) held.places.push({ placeId, experienceId: to })
  } else if (of === 'coach') {
    held.pairs = held.pairs.filter((one) => one.placeId !== placeId)
    if (to !== null) held.pairs.push({ placeId, coachId: to })
  } else if (sessionId !== null) {
    held.seats = held.seats.filter((one) => one.placeId !== placeId || one.sessionId !== sessionId)
    if (to !== null) held.seats.push({ placeId, sessionId, circle: Number(to) })
  }
  return true
}
