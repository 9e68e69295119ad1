import type { Anytime } from './engine/anytime.ts'
import { isRefusal, startSearch, type Task } from './engine/start-search.ts'

export type Found = { ok: true; answer: unknown; tried: number; bound: number | null } | { ok: false; refusal: unknown }

export interface SearchOptions {
  seed: number
  /** How many searches side by side, each with a stream of chance of its own. */
  lanes: number
  /** Moves for each lane; where it is null, `seconds` count. */
  iterations: number | null
  seconds: number
  /** Set to 1 to end early with the best so far. */
  stop: SharedArrayBuffer
  onProgress: (progress: { moves: number; best: number; bound: number | null }) => void
}

export type Search = (task: Task, options: SearchOptions) => Promise<Found>

/**
 * Searches on the thread that asks, lane after lane, and finds what as many threads would find for the same seed and moves. For the example
 * story and for tests: nothing else happens meanwhile.
 */
export const searchHere: Search = (task, { seed, lanes, iterations }) => {
  let best: Anytime<unknown> | undefined
  let tried = 0
  for (let lane = 0; lane < lanes; lane++) {
    const search = startSearch(task, seed, lane)
    if (isRefusal(search)) return Promise.resolve({ ok: false, refusal: search })
    tried += search.improve(iterations ?? 0)
    if (!best || search.best() < best.best()) best = search
  }
  if (!best) throw new Error('A search needs at least one lane')
  const answer = best.answer()
  if (isRefusal(answer)) return Promise.resolve({ ok: false, refusal: answer })
  return Promise.resolve({ ok: true, answer, tried, bound: best.bound?.() ?? null })
}
