import type { PlaceState } from './place-states.ts'

export interface Change {
  made_at: string
  from_state: PlaceState | null
  to_state: PlaceState
  /** Null: by the clock. */
  by_id: string | null
}

const isLapse = ({ from_state, to_state, by_id }: Change) => from_state === 'invited' && to_state === 'waiting' && by_id === null

/** What the history of one place says of today, oldest change first. */
export function howTheyStand(changes: readonly Change[]) {
  const last = changes.at(-1)
  return {
    /** Since when it stands where it stands. */
    since: last?.made_at ?? null,
    /** An invitation ran out and nobody has done anything since. */
    hasLapsed: last !== undefined && isLapse(last),
    /** An invitation ran out at some time: the next one goes to somebody who had none. */
    lapsedBefore: changes.some(isLapse),
    /** They had been asked, and said no or not now. */
    leftFromInvited: last?.from_state === 'invited' && (last.to_state === 'declined' || last.to_state === 'not_now'),
  }
}
