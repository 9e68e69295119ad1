import type { Pool } from '../pool.ts'
import type { CohortAims } from './cohort-aims.ts'
import { apartPoints, acquaintedPoints } from './price-seats.ts'

/** Pairs that matter when two are in one cohort. Those of one person are at `pairStart[person]` to `pairStart[person + 1] − 1`. */
export interface Pairs {
  pairStart: Int32Array
  pairOther: Int32Array
  /** Points, and broken rules, of being in one cohort, and points of waiting both, beside being apart. */
  pairPoints: Float64Array
  pairWaiting: Float64Array
  pairBreaks: Int32Array
}

export function readPairs(pool: Pool, aims: CohortAims): Pairs {
  const index = new Map(pool.candidates.map((person, number) => [person.id, number]))
  const found = pool.candidates.map(() => new Map<number, { points: number; breaks: number; waiting: number }>())
  const known = new Set<string>()
  const add = (one: string, other: string, points: number, { breaks = 0, waiting = 0 } = {}) => {
    const a = index.get(one)
    const b = index.get(other)
    if (a === undefined || b === undefined || a === b) return
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      const pair = found[from]?.get(to) ?? { points: 0, breaks: 0, waiting: 0 }
      found[from]?.set(to, { points: pair.points + points, breaks: pair.breaks + breaks, waiting: pair.waiting + waiting })
    }
  }
  const addOnce = (kind: string, a: string, b: string, points: number, waiting: number) => {
    const key = [kind, ...[a, b].sort()].join('\n')
    if (!known.has(key)) add(a, b, points, { waiting })
    known.add(key)
  }
  const wish = pool.weights.cohort.wishes ?? 0
  for (const [a, b] of pool.acquaintances) addOnce('acquainted', a, b, acquaintedPoints(pool, aims), 0)
  for (const { a, b } of pool.wishes ?? []) addOnce('wish', a, b, -wish, -wish)
  for (const { a, b, scope } of pool.keepApart)
    add(a, b, scope === 'table' ? apartPoints(pool, aims) : 0, { breaks: scope === 'cohort' ? 1 : 0 })

  const all = found.flatMap((pairs) => [...pairs])
  const pairStart = new Int32Array(pool.candidates.length + 1)
  found.forEach((pairs, person) => (pairStart[person + 1] = (pairStart[person] ?? 0) + pairs.size))
  return {
    pairStart,
    pairOther: Int32Array.from(all, ([other]) => other),
    pairPoints: Float64Array.from(all, ([, { points }]) => points),
    pairWaiting: Float64Array.from(all, ([, { waiting }]) => waiting),
    pairBreaks: Int32Array.from(all, ([, { breaks }]) => breaks),
  }
}
