import type { CircleBrief, Impossible, SessionCircles } from '../engine/circle-brief.ts'
import type { LaneBudget, LaneProgress } from './lane-messages.ts'
import { withLanes, type Improved } from './open-lanes.server.ts'

/** What can be asked for, by kind: what goes in, what comes out, and what says that it cannot be done. */
interface Kinds {
  circles: { input: CircleBrief; answer: SessionCircles[]; refusal: Impossible }
}

export interface ThreadOptions {
  /** How many worker threads, each a lane with a stream of chance of its own. */
  threads: number
  /** A whole number; the same input, seed, threads and iterations give the same answer on any machine. */
  seed: number
  /** Wall clock for everything, the start of the threads aside. */
  seconds?: number
  /** The most moves each lane tries. More are never worse. */
  iterations?: number
  /** One Int32, shared: set it to anything but 0 to end early with the best so far. */
  stop?: SharedArrayBuffer
  onProgress?: (progress: LaneProgress) => void
}

export type ThreadResult<Kind extends keyof Kinds> = (LaneProgress & { ok: true; answer: Kinds[Kind]['answer'] }) | Kinds[Kind]['refusal']

/**
 * Runs a search off the thread that asks: every lane searches on its own, and the best answer of all lanes wins, the lowest lane of those
 * that are as good. A worker that throws rejects with its message. The workers are ended in any case.
 */
export function runInThreads<Kind extends keyof Kinds>(
  task: { kind: Kind; input: Kinds[Kind]['input'] },
  options: ThreadOptions,
): Promise<ThreadResult<Kind>> {
  return withLanes(options.threads, async (lanes) => {
    const budget = budgetFrom(options)
    const starts = await Promise.all(lanes.map((lane, number) => lane.start(task.kind, task, { seed: options.seed, lane: number })))
    // what a lane answers is what `startSearch` gives for this kind, sent as plain data
    for (const started of starts) if (!started.ok) return started.refusal as Kinds[Kind]['refusal']

    const tell = gatherProgress(lanes.length, options.onProgress)
    const found = await Promise.all(lanes.map((lane, number) => lane.improve(task.kind, budget, (progress) => tell(number, progress))))
    const { answer, ...progress } = bestOf(found)
    return { ok: true, answer: answer as Kinds[Kind]['answer'], ...progress }
  })
}

function budgetFrom({ seconds, iterations, stop }: ThreadOptions): LaneBudget {
  if (seconds === undefined && iterations === undefined && stop === undefined)
    throw new Error('A search in threads needs an end: seconds, iterations or a flag to stop it')
  return {
    moves: iterations ?? Number.MAX_SAFE_INTEGER,
    until: seconds === undefined ? null : performance.timeOrigin + performance.now() + 1_000 * seconds,
    stop: stop ?? new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  }
}

/** The lanes as one: moves of all, best of all, highest bound of all. */
function gatherProgress(count: number, onProgress: ThreadOptions['onProgress']) {
  const lanes = Array.from({ length: count }, (): LaneProgress => ({ moves: 0, best: Infinity, bound: null }))
  return (lane: number, progress: LaneProgress) => {
    lanes[lane] = progress
    onProgress?.(sumUp(lanes))
  }
}

function bestOf(found: readonly Improved[]): Improved {
  const [first] = found
  if (!first) throw new Error('A search in threads needs at least one thread')
  const winner = found.reduce((best, other) => (other.best < best.best ? other : best), first)
  return { ...winner, ...sumUp(found) }
}

function sumUp(lanes: readonly LaneProgress[]): LaneProgress {
  const bounds = lanes.flatMap(({ bound }) => bound ?? [])
  return {
    moves: lanes.reduce((sum, lane) => sum + lane.moves, 0),
    best: Math.min(...lanes.map((lane) => lane.best)),
    bound: bounds.length > 0 ? Math.max(...bounds) : null,
  }
}
