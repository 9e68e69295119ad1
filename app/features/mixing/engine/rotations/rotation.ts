import { leastRepeats } from '../least-repeats.ts'

/** So many groups of one size, so many times: 8 × 4 × 10 is 32 people in fours, ten times. */
export interface RotationShape {
  groups: number
  size: number
  sessions: number
}

/** Who sits with whom: rotation[session][group] holds people's numbers, 0 to groups × size − 1. */
export type Rotation = readonly (readonly (readonly number[])[])[]

/** The fewest repeated meetings that any rotation of this shape can have, by counting alone; the truth may be higher. */
export function boundOfRotation({ groups, size, sessions }: RotationShape) {
  const people = groups * size
  const session = Array.from({ length: groups }, (_, group) => Array.from({ length: size }, (_, seat) => String(group * size + seat)))
  return leastRepeats(
    Array.from({ length: sessions }, () => session),
    { unmet: (people * (people - 1)) / 2, history: [] },
  )
}

/** Everybody in the order of their numbers, `size` at a time. */
export function seatInOrder(groups: number, size: number): number[][] {
  return Array.from({ length: groups }, (_, group) => Array.from({ length: size }, (_, seat) => group * size + seat))
}
