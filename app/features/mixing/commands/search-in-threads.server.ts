import type { Search } from '../search-here.ts'
import { runInThreads } from '../threads/run-in-threads.server.ts'

/** Searches in worker threads, one a lane: the process goes on answering everybody meanwhile. */
export const searchInThreads: Search = async ({ kind, input }, { seed, lanes, iterations, seconds, stop, onProgress }) => {
  const budget = iterations === null ? { seconds } : { iterations }
  // a task names a kind with the input that belongs to it: the two were put together in one place
  const found = await runInThreads({ kind, input } as Parameters<typeof runInThreads>[0], {
    threads: lanes,
    seed,
    stop,
    onProgress,
    standsBack: true,
    ...budget,
  })
  if (!found.ok) return { ok: false, refusal: found }
  return { ok: true, answer: found.answer, tried: found.moves, bound: found.bound }
}
