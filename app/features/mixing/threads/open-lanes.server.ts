import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Lane, LaneProgress } from '../engine/lanes.ts'
import type { LaneReply, LaneRequest, LaneTies } from './lane-messages.ts'

/**
 * Opens that many lanes, gives them to `work`, and ends them whatever happens. The lane's file is found from the package's root, so that one
 * path holds for sources and for the bundle; Node itself strips its types. A worker that throws rejects with its own message.
 */
export async function withLanes<Result>(
  { threads, ...ties }: LaneTies & { threads: number },
  work: (lanes: readonly Lane[]) => Promise<Result>,
): Promise<Result> {
  const workers = Array.from({ length: threads }, () => openWorker(ties))
  try {
    const lanes = await Promise.all(workers.map(readyLane))
    return await work(lanes)
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

function openWorker(workerData: LaneTies) {
  const entry = createRequire(import.meta.url).resolve('#app/features/mixing/threads/lane.server.ts')
  return new Worker(entry, { execArgv: [], workerData })
}

async function readyLane(worker: Worker): Promise<Lane> {
  const lane = listenTo(worker)
  await lane.until('ready')
  return {
    async start(name, task, chance) {
      const reply = await lane.ask({ say: 'start', name, task, ...chance })
      if (reply.say === 'refused') return { ok: false, refusal: reply.refusal }
      return { ok: true }
    },
    async improve(name, budget, onProgress) {
      const reply = await lane.ask({ say: 'improve', name, ...budget }, onProgress)
      if (reply.say !== 'improved') throw new Error(`A lane that was to improve said ${reply.say}`)
      return reply
    },
  }
}

type Settled = Exclude<LaneReply, { say: 'progress' }>

function listenTo(worker: Worker) {
  let onReply: (reply: Settled) => void = () => undefined
  let onProgress: ((progress: LaneProgress) => void) | undefined
  let fail: (error: Error) => void = () => undefined
  let ended: Error | undefined

  worker.on('message', (reply: LaneReply) => {
    if (reply.say === 'progress') onProgress?.(reply)
    else onReply(reply)
  })
  worker.on('error', (error: unknown) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('A lane ended before its work was done')))
  return { until, ask }

  function end(error: Error) {
    ended ??= error
    fail(ended)
  }

  function until(say: Settled['say']) {
    return new Promise<Settled>((resolve, reject) => {
      fail = reject
      onReply = (reply) => (reply.say === say ? resolve(reply) : undefined)
      if (ended) reject(ended)
    })
  }

  function ask(request: LaneRequest, tell?: (progress: LaneProgress) => void) {
    return new Promise<Settled>((resolve, reject) => {
      fail = reject
      onProgress = tell
      onReply = (reply) => resolve(reply)
      if (ended) reject(ended)
      else worker.postMessage(request)
    })
  }
}
