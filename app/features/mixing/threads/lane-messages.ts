/** What the thread that asks says to a lane, and what the lane says back. Plain data, so that it can be cloned from thread to thread. */
export type LaneRequest =
  { say: 'start'; name: string; task: Task; seed: number; lane: number } | ({ say: 'improve'; name: string } & LaneBudget)

export interface Task {
  kind: string
  input: unknown
}

export interface LaneBudget {
  /** The most moves to try. */
  moves: number
  /** When to end at the latest, in milliseconds since 1970 by the machine's clock; null for no end. */
  until: number | null
  /** One Int32: anything but 0 says stop. */
  stop: SharedArrayBuffer
}

export type LaneReply =
  | { say: 'ready' }
  | { say: 'started' }
  /** The task cannot be done; `refusal` is the answer of the engine that says why. */
  | { say: 'refused'; refusal: unknown }
  | ({ say: 'progress' } & LaneProgress)
  | ({ say: 'improved'; answer: unknown } & LaneProgress)

export interface LaneProgress {
  /** Moves tried since the task was started. */
  moves: number
  /** Points of the best so far: the less the better. */
  best: number
  /** Points no answer can fall below; null where that is not known. */
  bound: number | null
}
