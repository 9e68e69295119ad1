import type { Changes } from './say-changes.ts'
import { sayChanges } from './say-changes.ts'

/** Why a change by hand was not made. */
export type NotMade =
  | { reason: 'not_a_draft' | 'nobody' | 'changed' }
  | { reason: 'stale'; changes: Changes }
  | { reason: 'held'; placeId: string }
  | { reason: 'rule'; words: string }

/** Why a change by hand was not made, in a sentence. */
export function sayNotMade(refused: NotMade, nameOf: (placeId: string) => string) {
  switch (refused.reason) {
    case 'not_a_draft':
      return 'This mix is no draft any more. Work out a new one to change it.'
    case 'nobody':
      return 'Choose somebody of this mix, and where they go.'
    case 'changed':
      return 'Somebody changed it meanwhile. Below is how it is now; what you chose is still here.'
    case 'stale':
      return `${sayChanges(refused.changes, nameOf).title}. Work it out again, then change it.`
    case 'held':
      return `${nameOf(refused.placeId)} is held. Let them go first.`
    case 'rule':
      return refused.words
  }
}

/** What a refusal answers: 409 where the page has to be looked at again, 400 where something else is chosen. */
export function statusOf({ reason }: NotMade) {
  return reason === 'not_a_draft' || reason === 'changed' || reason === 'stale' ? 409 : 400
}
