import { circleName } from './circle-names.ts'
import type { Step } from './change-by-hand.ts'

/** What spots are called: experiences and coaches by name, sessions by title where a mix has several. */
export interface SpotNames {
  spot(id: string): string
  session(id: string): string | null
}

/**
 * A change by hand in one sentence. People stand in it as the ids of their places, so that no name is kept with a mix;
 * `nameIds` puts the names in when it is read.
 */
export function saySteps(steps: readonly Step[], names: SpotNames) {
  const [first, second] = steps
  if (!first) return ''
  if (first.isHold) return sayHold(first, names)
  if (first.of === 'place') return sayPlaces(steps, names)
  if (!second) return sayMove(first, names)
  return inSession(
    first,
    names,
    `${first.placeId} and ${second.placeId} change places, at ${spotOf(first.to, first, names)} and ${spotOf(first.from, first, names)}`,
  )
}

function sayMove(step: Step, names: SpotNames) {
  const { placeId, from, to } = step
  if (step.of === 'coach') return `${placeId} walks with ${spotOf(to, step, names)} instead of ${spotOf(from, step, names)}.`
  return inSession(step, names, `${placeId} moves from ${spotOf(from, step, names)} to ${spotOf(to, step, names)}`)
}

function sayPlaces(steps: readonly Step[], names: SpotNames) {
  return steps
    .map((step) => {
      if (step.to === null) return `${step.placeId} waits instead of coming to ${spotOf(step.from, step, names)}.`
      if (step.from === null) return `${step.placeId} comes to ${spotOf(step.to, step, names)}.`
      return `${step.placeId} comes to ${spotOf(step.to, step, names)} instead of ${spotOf(step.from, step, names)}.`
    })
    .join(' ')
}

function sayHold(step: Step, names: SpotNames) {
  const { placeId, from, to } = step
  return to === null
    ? inSession(step, names, `${placeId} may sit elsewhere than at ${spotOf(from, step, names)} again`)
    : inSession(step, names, `${placeId} is held at ${spotOf(to, step, names)}`)
}

function inSession({ sessionId }: Step, names: SpotNames, words: string) {
  const session = sessionId && names.session(sessionId)
  return session ? `${words}, in “${session}”.` : `${words}.`
}

function spotOf(spot: string | null, { of }: Step, names: SpotNames) {
  if (spot === null) return 'the waiting list'
  if (of === 'seat') return circleName(Number(spot))
  return of === 'place' ? `“${names.spot(spot)}”` : names.spot(spot)
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** A sentence with the names of those whose places it speaks of. */
export function nameIds(words: string, nameOf: (placeId: string) => string) {
  return words.replaceAll(ids, (id) => nameOf(id))
}
