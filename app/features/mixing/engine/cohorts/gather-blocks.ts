import type { Pool } from '../pool.ts'
import type { CohortAims } from './cohort-aims.ts'

export interface Block {
  /** Numbers of the people who move as one. */
  people: readonly number[]
  /** Where they may be: cohorts on a date all of them can come; and waiting, unless one of them is held. */
  allowed: readonly number[]
}

/** Joins those who must stay together, friends of friends too (union-find with path halving; Tarjan and van Leeuwen, JACM 31, 1984). */
export function gatherBlocks(pool: Pool, aims: CohortAims = {}): Block[] {
  const index = new Map(pool.candidates.map((person, number) => [person.id, number]))
  const parent = Int32Array.from(pool.candidates, (_, person) => person)
  const rootOf = (person: number) => {
    let at = person
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  for (const { a, b } of pool.keepTogether) parent[rootOf(index.get(a) ?? 0)] = rootOf(index.get(b) ?? 0)

  const members = new Map<number, number[]>()
  pool.candidates.forEach((_, person) => {
    const root = rootOf(person)
    const found = members.get(root)
    if (found) found.push(person)
    else members.set(root, [person])
  })
  const heldIn = new Map(pool.locks.map((lock) => [lock.id, lock.cohort]))
  const gone = new Set(aims.dropouts)
  return [...members.values()].map((people) => ({ people, allowed: listAllowed(pool, people, heldIn, gone) }))
}

function listAllowed(pool: Pool, people: readonly number[], heldIn: ReadonlyMap<string, string>, gone: ReadonlySet<string>) {
  const members = people.flatMap((person) => pool.candidates[person] ?? [])
  if (members.some(({ id }) => gone.has(id))) return [pool.cohorts.length]
  const held = members.flatMap(({ id }) => heldIn.get(id) ?? [])
  const open = pool.cohorts.flatMap((cohort, number) => {
    const canCome = members.every((person) => person.available.includes(cohort.date))
    return canCome && held.every((id) => id === cohort.id) ? [number] : []
  })
  return held.length > 0 ? open : [...open, pool.cohorts.length]
}
