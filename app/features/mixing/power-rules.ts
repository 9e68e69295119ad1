import type { Pair } from './engine/circle-brief.ts'

/** One person's tie to another, by the ids of their places. */
export interface PlacedTie {
  a: string
  b: string
  kind: 'works_with' | 'manages' | 'family' | 'trusted' | 'knows'
}

const power: readonly PlacedTie['kind'][] = ['works_with', 'manages']

/** Who never sits in one circle: nobody with their own worker, nobody with who manages them. */
export function keptApartByPower(ties: readonly PlacedTie[]): Pair[] {
  return ties.flatMap(({ a, b, kind }) => (power.includes(kind) ? [[a, b] as const] : []))
}

/** Who knows whom already: a cost, not a rule. */
export function acquaintedByTies(ties: readonly PlacedTie[]): Pair[] {
  return ties.flatMap(({ a, b, kind }) => (power.includes(kind) ? [] : [[a, b] as const]))
}
