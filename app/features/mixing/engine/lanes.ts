import type { Anytime } from './anytime.ts'
import { startSearch, type Task } from './start-search.ts'

/**
 * One worker that is told what to do, one thing after the other, and keeps each search it was told to start. A thread is a lane, and so is
 * `laneHere`, which works where it is called.
 */
export interface Lane {
  /** Begins a search under a name; a search of that name from before is forgotten. */
  start(name: string, task: Task, chance: Chance): Promise<Started>
  /** Goes on with the search of that name. */
  improve(name: string, budget: LaneBudget, onProgress?: (progress: LaneProgress) => void): Promise<Improved>
}

/** Each lane has a stream of chance of its own. */
export interface Chance {
  seed: number
  lane: number
}

export interface LaneBudget {
  /** The most moves to try. */
  moves: number
  /** When to end at the latest, in milliseconds by the caller's clock; null for no end. */
  until: number | null
}

export interface LaneProgress {
  /** Moves tried since the task was started. */
  moves: number
  /** Points of the best so far: the less the better. */
  best: number
  /** Points no answer can fall below; null where that is not known. */
  bound: number | null
}

/** `refusal` is the answer of the engine that says why a task cannot be done. */
export type Started = { ok: true } | { ok: false; refusal: unknown }
export type Improved = LaneProgress & { answer: unknown }

export interface LaneTools {
  /** Milliseconds, as in `LaneBudget.until`. */
  clock: () => number
  /** Asked about every thousand moves. */
  isStopped?: () => boolean
}

/** Budgets are in moves, so this changes how often a lane looks up, never what it finds. */
const movesAtATime = 16_384
const millisecondsBetweenProgress = 200

/** A lane that works on the thread that calls it. */
export function laneHere({ clock, isStopped }: LaneTools): Lane {
  const searches = new Map<string, { search: Anytime<unknown>; moves: number }>()
  return { start, improve }

  async function start(name: string, task: Task, { seed, lane }: Chance): Promise<Started> {
    const search = startSearch(task, seed, lane)
    if ('ok' in search) return { ok: false, refusal: search }
    searches.set(name, { search, moves: 0 })
    return { ok: true }
  }

  async function improve(name: string, budget: LaneBudget, onProgress?: (progress: LaneProgress) => void): Promise<Improved> {
    const held = searches.get(name)
    if (!held) throw new Error(`No search called ${name} was started in this lane`)
    const { search } = held
    const { until } = budget
    const began = clock()
    let left = budget.moves
    let lastTold = began
    while (left > 0 && !isOver()) {
      const asked = Math.min(left, movesAtATime)
      const tried = search.improve(asked, tellAndAsk)
      if (until !== null && left === budget.moves) search.expect?.(movesUntil(until, tried))
      held.moves += tried
      left -= tried
      if (tried < asked) break
    }
    return { answer: search.answer(), ...progress() }

    function isOver() {
      return isStopped?.() === true || (until !== null && clock() >= until)
    }

    function tellAndAsk() {
      if (clock() - lastTold >= millisecondsBetweenProgress) {
        lastTold = clock()
        onProgress?.(progress())
      }
      return isOver()
    }

    function progress() {
      return { moves: held?.moves ?? 0, best: search.best(), bound: search.bound?.() ?? null }
    }

    /** Going on at the pace of the first moves. */
    function movesUntil(end: number, tried: number) {
      const now = clock()
      return Math.max(0, Math.floor((tried * (end - now)) / Math.max(now - began, 1e-3)))
    }
  }
}
