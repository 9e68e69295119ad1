import type { Freedom } from './place-states.ts'

/** What the form of “what they said” shows, each answer as text. */
export function shownOfEnergy({ energy, free, shares_room }: { energy: number | null; free: Freedom; shares_room: Freedom }) {
  return { energy: energy === null ? '' : String(energy), free, sharesRoom: shares_room }
}
