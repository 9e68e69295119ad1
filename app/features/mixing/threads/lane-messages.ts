import type { Chance, LaneBudget, LaneProgress, Improved } from '../engine/lanes.ts'
import type { Task } from '../engine/start-search.ts'

export type { Task }

/** What the thread that asks says to a lane, and what the lane says back. Plain data, so that it can be cloned from thread to thread. */
export type LaneRequest =
  | ({ say: 'start'; name: string; task: Task } & Chance)
  /** `until` is in milliseconds since 1970 by the machine's clock. */
  | ({ say: 'improve'; name: string } & LaneBudget)

export type LaneReply =
  | { say: 'ready' }
  | { say: 'started' }
  | { say: 'refused'; refusal: unknown }
  | ({ say: 'progress' } & LaneProgress)
  | ({ say: 'improved' } & Improved)

/** What a lane is opened with: one shared Int32, in which anything but 0 says stop. */
export interface LaneTies {
  stop: SharedArrayBuffer
  /** Whether it lets everything else on the machine go first. */
  standsBack: boolean
}

/** Milliseconds since 1970; the same for all threads, unlike `performance.now()`, and never set back, unlike the wall clock. */
export function threadClock() {
  return performance.timeOrigin + performance.now()
}
