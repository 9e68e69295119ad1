/**
 * A search that can be asked for its best answer at any time, and gone on with. It knows no clock: the caller says how many moves, and may
 * say stop at any of them. How a budget is cut into calls changes nothing: `improve(a)` then `improve(b)` is `improve(a + b)`.
 */
export interface Anytime<Answer> {
  /**
   * Tries that many more moves; gives how many it tried. `stop` is asked every thousand moves or so, and true ends the call.
   * Fewer moves than asked, though nobody said stop, mean that there is nothing left to try.
   */
  improve(moves: number, stop?: () => boolean): number
  /** For those who have a clock: about how many moves are to come. A search may plan by it; budgets in moves never use it. */
  expect?(moves: number): void
  /** Points of the best answer so far: the less the better. Never goes up. */
  best(): number
  /** Points no answer can fall below, where that is known. */
  bound?(): number
  /** The best answer so far. */
  answer(): Answer
}
