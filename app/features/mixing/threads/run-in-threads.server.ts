import type { CircleBrief, Impossible, SessionCircles } from '../engine/circle-brief.ts'
import type { PoolTask } from '../engine/finish-pool.ts'
import { sumUp, tellBest } from '../engine/gather-progress.ts'
import type { GroupsAnswer, GroupsInstance } from '../engine/groups/groups-instance.ts'
import type { Lane, LaneProgress } from '../engine/lanes.ts'
import { mixPool } from '../engine/mix-pool.ts'
import type { NoPool } from '../engine/no-pool.ts'
import type { PoolAnswer } from '../engine/pool.ts'
import type { RotationShape } from '../engine/rotations/rotation.ts'
import type { RotationAnswer } from '../engine/rotations/start-rotation.ts'
import { isRefusal } from '../engine/start-search.ts'
import { threadClock } from './lane-messages.ts'
import { withLanes } from './open-lanes.server.ts'

/** What can be asked for, by kind: what goes in, what comes out, and what says that it cannot be done. */
interface Kinds {
  pool: { input: PoolTask; answer: PoolAnswer; refusal: NoPool }
  groups: { input: GroupsInstance; answer: GroupsAnswer; refusal: never }
  rotation: { input: RotationShape; answer: RotationAnswer; refusal: never }
  circles: { input: CircleBrief; answer: SessionCircles[]; refusal: Impossible }
}

type Kind = keyof Kinds
type Answer<Of extends Kind> = (LaneProgress & { ok: true; answer: Kinds[Of]['answer'] }) | Kinds[Of]['refusal']

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
  /** Lets everything else on the machine go first, as a web server has to. */
  standsBack?: boolean
  onProgress?: (progress: LaneProgress) => void
}

/**
 * Runs a search off the thread that asks. Every lane searches on its own, and the best answer of all lanes wins, the lowest lane of those
 * that are as good; only a pool against the clock is shared out among the lanes. A worker that throws rejects with its message, and the
 * workers are ended in any case.
 */
export function runInThreads<Of extends Kind>(task: { kind: Of; input: Kinds[Of]['input'] }, options: ThreadOptions): Promise<Answer<Of>> {
  if (options.seconds === undefined && options.iterations === undefined && options.stop === undefined)
    throw new Error('A search in threads needs an end: seconds, iterations or a flag to stop it')
  const { threads, stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT), standsBack = false } = options
  return withLanes({ threads, stop, standsBack }, async (lanes) => {
    const until = options.seconds === undefined ? null : threadClock() + 1_000 * options.seconds
    const isShared = task.kind === 'pool' && until !== null && options.iterations === undefined
    const found = isShared
      ? // the kind says which input it is
        await mixPool(lanes, task.input as PoolTask, { ...options, until, clock: threadClock })
      : await searchApart(lanes, task, { ...options, until })
    // what a lane answers is what the engine gives for this kind, sent as plain data
    return found as Answer<Of>
  })
}

async function searchApart(
  lanes: readonly Lane[],
  task: { kind: Kind; input: unknown },
  { seed, iterations, until, onProgress }: ThreadOptions & { until: number | null },
) {
  const starts = await Promise.all(lanes.map((lane, number) => lane.start(task.kind, task, { seed, lane: number })))
  for (const started of starts) if (!started.ok) return started.refusal

  const tell = tellBest(lanes.length, onProgress)
  const budget = { moves: iterations ?? Number.MAX_SAFE_INTEGER, until }
  const found = await Promise.all(lanes.map((lane, number) => lane.improve(task.kind, budget, tell(number))))
  const [first] = found
  if (!first) throw new Error('A search in threads needs at least one thread')
  const { answer } = found.reduce((best, other) => (other.best < best.best ? other : best), first)
  return isRefusal(answer) ? answer : { ok: true, answer, ...sumUp(found) }
}
