import { AsyncLocalStorage } from 'node:async_hooks'
import { log } from '../log.server.ts'
import type { Listener } from './listener.server.ts'
import type { RoomNews } from './tell-room.server.ts'

/** However much happens, a room is looked at this often at most: what came meanwhile goes out together. */
const COALESCE_MS = 250
/** And this often at least, for what was said while the line between processes was down, or never goes over it. */
const POLL_MS = 3_000
const HEARTBEAT_MS = 15_000
/** Who takes nothing for so long is let go, and comes back with the number of the last line they had. */
const MOST_STALLED_MS = 30_000
/** Whether a listener may still be here is asked again this often, if nobody touched the door. */
const STANDING_MS = 20_000
const PAGE = 300
const MOST_FAILURES = 3
const AGAIN_MS = 1_000

/** One thing that happened on the wall, as the event that tells of it. */
export interface RoomLine {
  no: number
  event: string
}

/** How a room is read, the same for all who listen in it. */
export interface RoomReading {
  /** What happened after the line with this number, in order. */
  readLines: (after: number, atMost: number) => Promise<RoomLine[]>
  /** A mark of the roll-call that differs once somebody's attendance did. */
  readRoll: () => Promise<string>
}

/** Runs work outside the transaction whose news set it off: that one is over by then. */
const outside = AsyncLocalStorage.snapshot()
const words = new TextEncoder()
const heartbeat = words.encode(': still here\n\n')
const rollChanged = words.encode('event: roll\ndata: {}\n\n')

/**
 * One room with its listeners in this process. Each look asks the database once, from where the listener who is furthest behind has got to,
 * and encodes once for all who stand at the same line: so those who come back, those who are slow and those who heard all are served alike.
 */
export class Room {
  readonly listeners = new Set<Listener>()
  readonly #reading: RoomReading
  readonly #onEmpty: () => void
  #timer: NodeJS.Timeout | undefined
  #dueAt = Infinity
  #lookedAt = -Infinity
  #polledAt = performance.now()
  #isLooking = false
  #told = new Set<RoomNews>()
  #roll: string | undefined
  #failures = 0

  constructor(reading: RoomReading, onEmpty: () => void) {
    this.#reading = reading
    this.#onEmpty = onEmpty
  }

  enter(listener: Listener) {
    this.listeners.add(listener)
    this.hear(listener.hearsRoll ? 'roll' : 'wall') // of the roll, that something may have changed while they were away
  }

  /** Looks soon: at once if the last look is long enough ago. */
  hear(news: RoomNews) {
    this.#told.add(news)
    this.#lookAt(this.#lookedAt + COALESCE_MS)
  }

  leave(listener: Listener) {
    listener.end()
    if (!this.listeners.delete(listener) || this.listeners.size > 0) return
    clearTimeout(this.#timer)
    this.#onEmpty()
  }

  close() {
    for (const listener of [...this.listeners]) this.leave(listener)
  }

  #lookAt(at: number) {
    if (at >= this.#dueAt) return
    clearTimeout(this.#timer)
    this.#dueAt = at
    this.#timer = outside(() => setTimeout(() => void this.#look(), Math.max(0, at - performance.now())))
  }

  async #look() {
    this.#dueAt = Infinity
    if (this.#isLooking) return
    this.#isLooking = true
    const now = performance.now()
    this.#lookedAt = now
    const told = this.#told
    this.#told = new Set()
    const isPoll = now - this.#polledAt >= POLL_MS
    if (isPoll || told.has('door')) void this.#lookRound(now, told.has('door'))
    const isMore = await this.#bring({ isPoll, isRollTold: told.has('roll') })
    this.#isLooking = false
    if (this.listeners.size === 0) return
    if (isMore || this.#told.size > 0) this.#lookAt(isMore ? now : now + COALESCE_MS)
    else this.#lookAt(now + (this.#failures > 0 ? AGAIN_MS : POLL_MS))
  }

  /** What is new, to those who wait for it. A database that cannot be read for a moment is asked again; after that all are sent to come back. */
  async #bring({ isPoll, isRollTold }: { isPoll: boolean; isRollTold: boolean }) {
    try {
      const isMore = await this.#bringLines()
      if (isPoll || isRollTold) await this.#bringRoll(isRollTold)
      this.#failures = 0
      return isMore
    } catch (error) {
      this.#failures += 1
      if (this.#failures === 1) log.error({ err: error }, 'a room could not be read')
      if (this.#failures >= MOST_FAILURES) this.close()
      return false
    }
  }

  /** Gives everybody who is ready what they have not had. Says whether there may be more to look for at once. */
  async #bringLines() {
    const ready = [...this.listeners].filter((listener) => !(listener.isBehind = !listener.isReady()))
    if (ready.length === 0) return false
    const from = ready.reduce((least, { after }) => Math.min(least, after), Infinity)
    const lines = await this.#reading.readLines(from, PAGE)
    const last = lines.at(-1)?.no ?? from
    const chunks = new Map<number, Uint8Array>()
    for (const listener of ready) {
      if (listener.after >= last) continue
      const chunk = chunks.get(listener.after) ?? words.encode(eventsAfter(listener.after, lines))
      chunks.set(listener.after, chunk)
      listener.say(chunk)
      listener.after = last
    }
    return lines.length === PAGE
  }

  /** What was told is passed on; what nobody told of, as from another process, shows in the mark. */
  async #bringRoll(isTold: boolean) {
    const callers = [...this.listeners].filter(({ hearsRoll }) => hearsRoll)
    if (callers.length === 0) return
    const roll = await this.#reading.readRoll()
    const hasChanged = this.#roll !== undefined && roll !== this.#roll
    if (isTold || hasChanged) for (const listener of callers) listener.say(rollChanged)
    this.#roll = roll
  }

  /** Who must go, who takes nothing any more, and who has long heard nothing. */
  async #lookRound(now: number, isDoorTold: boolean) {
    this.#polledAt = now
    for (const listener of [...this.listeners]) {
      const isStalled = !listener.isReady() && now - listener.saidAt > MOST_STALLED_MS
      if (isStalled || now > listener.until) this.leave(listener)
      else if (isDoorTold || now - listener.checkedAt > STANDING_MS) await this.#checkStanding(listener, now)
      if (listener.isReady() && now - listener.saidAt > HEARTBEAT_MS) listener.say(heartbeat)
    }
  }

  async #checkStanding(listener: Listener, now: number) {
    listener.checkedAt = now
    const mayStay = await listener.mayStay(new Date()).catch(() => true) // the database is away: asked again in a while
    if (!mayStay) this.leave(listener)
  }
}

function eventsAfter(after: number, lines: readonly RoomLine[]) {
  return lines
    .filter(({ no }) => no > after)
    .map(({ event }) => event)
    .join('')
}
