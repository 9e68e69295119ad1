import type { Seats } from './circle-seats.ts'

/** Where each seat is, looked up in place of worked out: all by seat but `free`. */
export interface LayOfSeats {
  /** Seats that are not held and have others to change with. */
  free: Int32Array
  /** Its circle's first seat and number of seats. */
  ownStart: Int32Array
  size: Int32Array
  sessionAt: Int32Array
  /** Its session's first seat, and how many seats the other circles of the session have. */
  sessionStart: Int32Array
  elsewhere: Int32Array
}

/** What never changes while people change seats. */
export function layOfSeats({ circleAt, firstSeat, firstCircle, heldAt }: Seats): LayOfSeats {
  const sessionAt = Int32Array.from(circleAt, (circle) => firstCircle.findIndex((first) => first > circle) - 1)
  const startOf = (session: number) => firstSeat[firstCircle[session] ?? 0] ?? 0
  const ownStart = Int32Array.from(circleAt, (circle) => firstSeat[circle] ?? 0)
  const size = Int32Array.from(circleAt, (circle) => (firstSeat[circle + 1] ?? 0) - (firstSeat[circle] ?? 0))
  const elsewhere = Int32Array.from(sessionAt, (session, seat) => startOf(session + 1) - startOf(session) - (size[seat] ?? 0))
  const free = Int32Array.from(circleAt.keys()).filter((seat) => heldAt[seat] === 0 && (elsewhere[seat] ?? 0) > 0)
  return { free, ownStart, size, sessionAt, sessionStart: Int32Array.from(sessionAt, startOf), elsewhere }
}
