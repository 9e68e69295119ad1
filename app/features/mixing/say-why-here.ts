import type { MixSettings } from './mix-notes.ts'
import type { MixState } from './mix-states.ts'

interface Sitting {
  name: string
  /** Where they are; a null spot is the waiting list. */
  spot: { spot: string | null; name: string }
}

/** The question that the page about one person of a mix answers. */
export function sayWhyHere(part: MixSettings['part'], { name, spot }: Sitting) {
  if (part === 'circles') return `Why ${name} is at ${spot.name}`
  if (part === 'coaches') return `Why ${name} walks with ${spot.name}`
  return spot.spot === null ? `Why ${name} waits` : `Why ${name} comes to ${spot.name}`
}

/** What stands in place of the reasons, for their own worker or manager. */
export function whyNotTold(name: string) {
  return `Because you work with ${name}, the reasons are not shown to you. Somebody else who organises this can look.`
}

/** What stands in place of the reasons once something they rest on has changed. */
export function whyNoLonger(state: MixState) {
  if (state === 'draft') return 'The reasons come back when it is worked out again.'
  return 'What this rested on has changed since, so the reasons are not told any more.'
}
