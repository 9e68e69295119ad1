import { parentPort } from 'node:worker_threads'
import type { Anytime } from '../engine/anytime.ts'
import type { LaneBudget, LaneProgress, LaneReply, LaneRequest } from './lane-messages.ts'
import { startSearch } from './start-search.ts'

/**
 * A worker thread: one lane of a search, with a stream of chance of its own. It does what it is told one thing after the other, keeps each
 * search it was told to start, and tells now and then how far it is. Node runs this file as it is, so it names its imports by path.
 */
const millisecondsBetweenProgress = 200

/** Budgets are in moves, so this changes how often a lane looks up, never what it finds. */
const movesAtATime = 16_384

interface Held {
  search: Anytime<unknown>
  /** Tried since it was started. */
  moves: number
}

const searches = new Map<string, Held>()

parentPort?.on('message', (request: LaneRequest) => {
  if (request.say === 'start') start(request)
  else improve(request.name, request)
})
reply({ say: 'ready' })

function start({ name, task, seed, lane }: LaneRequest & { say: 'start' }) {
  const search = startSearch(task, seed, lane)
  if ('ok' in search) return reply({ say: 'refused', refusal: search })
  searches.set(name, { search, moves: 0 })
  reply({ say: 'started' })
}

function improve(name: string, { moves, until, stop }: LaneBudget) {
  const held = searches.get(name)
  if (!held) throw new Error(`No search called ${name} was started in this lane`)
  const { search } = held
  const flag = new Int32Array(stop)
  const isOver = () => Atomics.load(flag, 0) !== 0 || (until !== null && now() >= until)
  let lastTold = now()
  let left = moves
  while (left > 0 && !isOver()) {
    const asked = Math.min(left, movesAtATime)
    const tried = search.improve(asked, tellAndAsk)
    held.moves += tried
    left -= tried
    if (tried < asked) break
  }
  reply({ say: 'improved', answer: search.answer(), ...progressOf(held) })

  function tellAndAsk() {
    if (held && now() - lastTold >= millisecondsBetweenProgress) {
      lastTold = now()
      reply({ say: 'progress', ...progressOf(held) })
    }
    return isOver()
  }
}

function progressOf({ search, moves }: Held): LaneProgress {
  return { moves, best: search.best(), bound: search.bound?.() ?? null }
}

function now() {
  return performance.timeOrigin + performance.now()
}

function reply(message: LaneReply) {
  parentPort?.postMessage(message)
}
