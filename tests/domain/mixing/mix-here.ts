import type { PoolTask } from '#app/features/mixing/engine/finish-pool.ts'
import type { NoPool } from '#app/features/mixing/engine/no-pool.ts'
import type { PoolAnswer } from '#app/features/mixing/engine/pool.ts'
import { isRefusal } from '#app/features/mixing/engine/start-search.ts'
import { startPool } from '#app/features/mixing/engine/start-pool.ts'

export type Mixed = { ok: true; answer: PoolAnswer; points: number } | NoPool

/** Mixes a pool on the thread of the test. */
export function mixHere(task: PoolTask, { seed, iterations }: { seed: number; iterations: number }): Mixed {
  const search = startPool(task, seed, 0)
  if (isRefusal(search)) return search
  search.improve(iterations)
  const answer = search.answer()
  return isRefusal(answer) ? answer : { ok: true, answer, points: search.best() }
}

export function expectMixed(mixed: Mixed) {
  if (!mixed.ok) throw new Error(mixed.reason)
  return mixed
}
