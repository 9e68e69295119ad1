/** What may hold of a thing in the end: what was confirmed last, or what was asked for since and never answered. */
interface Held {
  confirmed: string | undefined
  askedSince: string[]
}

/** What the people of a run were told, so that it can be held against what the database says when all is over. */
export class Ledger {
  /** Ids of values whose saving was confirmed. */
  readonly values: string[] = []
  /** Ids of changes, each an invitation that was confirmed. */
  readonly invitations: string[] = []
  codes = 0
  /** How many writes people were told are done. */
  confirmed = 0
  /** Forms that were sent, and answers that were none: lost with the process, or 5xx. */
  sent = 0
  unanswered = 0
  broken = 0
  readonly refused: string[] = []
  readonly #held = new Map<string, Held>()

  ask(thing: string, state: string) {
    const held = this.#held.get(thing) ?? { confirmed: undefined, askedSince: [] }
    held.askedSince.push(state)
    this.#held.set(thing, held)
  }

  confirm(thing: string, state: string) {
    this.#held.set(thing, { confirmed: state, askedSince: [] })
  }

  /** How many things are now neither as was confirmed last nor as was asked for since. */
  countLost(stateOf: (thing: string) => string) {
    const lost = [...this.#held].filter(([thing, { confirmed, askedSince }]) => {
      return confirmed !== undefined && ![confirmed, ...askedSince].includes(stateOf(thing))
    })
    return lost.length
  }
}
