import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { threadClock, type LaneReply, type LaneRequest, type LaneTies } from './lane-messages.ts'

/**
 * A worker thread: a lane that does what it is told by message. Node runs this file as it is and strips its types, so all it imports is
 * named by path, extension and all. The engine is read in only once the thread stands back: reading it in is a third of a second of work.
 */
const { stop, standsBack } = workerData as LaneTies
if (standsBack && process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL) // there it is of this thread alone
const { laneHere } = await import('../engine/lanes.ts')
const flag = new Int32Array(stop)
const lane = laneHere({ clock: threadClock, isStopped: () => Atomics.load(flag, 0) !== 0 })

parentPort?.on('message', (request: LaneRequest) => void obey(request).then(reply))
reply({ say: 'ready' })

async function obey(request: LaneRequest): Promise<LaneReply> {
  if (request.say === 'improve')
    return { say: 'improved', ...(await lane.improve(request.name, request, (progress) => reply({ say: 'progress', ...progress }))) }
  const started = await lane.start(request.name, request.task, request)
  return started.ok ? { say: 'started' } : { say: 'refused', refusal: started.refusal }
}

function reply(message: LaneReply) {
  parentPort?.postMessage(message)
}
