import { randomInt } from 'node:crypto'

const words = new TextEncoder()

interface Listening {
  /** The number of the last line they had; 0 for none. */
  after: number
  /** Hears that the roll-call changed. */
  hearsRoll: boolean
  /** Who it is, so that nobody takes up the house with tabs. */
  whose: string
  /** Milliseconds until they must go, when the door they came by closes by itself. */
  forMs?: number | undefined
  /** Whether they may still be here: asked now and then, and whenever somebody touched the door. */
  mayStay: (at: Date) => Promise<boolean>
}

/** Somebody who listens in a room: one open answer, and how far they have got. */
export class Listener {
  after: number
  readonly hearsRoll: boolean
  readonly whose: string
  readonly until: number
  readonly mayStay: (at: Date) => Promise<boolean>
  readonly stream: ReadableStream<Uint8Array>
  saidAt = performance.now()
  checkedAt = performance.now()
  /** Was passed over because they had not taken what they were given. */
  isBehind = false
  #out: ReadableStreamDefaultController<Uint8Array> | undefined

  /** `onTaken` when they can take more, `onGone` when they left. */
  constructor({ after, hearsRoll, whose, forMs, mayStay }: Listening, on: { taken: () => void; gone: () => void }) {
    this.after = after
    this.hearsRoll = hearsRoll
    this.whose = whose
    this.until = performance.now() + (forMs ?? Infinity)
    this.mayStay = mayStay
    this.stream = new ReadableStream<Uint8Array>({
      start: (out) => {
        this.#out = out
        this.say(words.encode(`retry: ${comeBackAfter()}\n\n`))
      },
      pull: on.taken,
      cancel: () => {
        this.#out = undefined
        on.gone()
      },
    })
  }

  /** Whether they took all they were given. Nothing more is kept for who did not: it stays in the database. */
  isReady() {
    return this.#out !== undefined && (this.#out.desiredSize ?? 0) > 0
  }

  say(chunk: Uint8Array) {
    this.#out?.enqueue(chunk)
    this.saidAt = performance.now()
  }

  /** Ends the answer. A browser comes back by itself, unless it may not. */
  end() {
    this.#out?.close()
    this.#out = undefined
  }
}

/** A second to three, differing, so that a full hall does not come back in one blow. */
function comeBackAfter() {
  return randomInt(1_000, 3_000)
}
