import { numberWords } from '../numbers.ts'
import { roles, type Candidate, type Pool } from '../pool.ts'

/**
 * A pool in numbers. People and cohorts are numbered in the pool's order; the number after the last cohort means waiting.
 * People who must stay together make one block and move as one; everyone else is a block of one.
 */
export interface CohortProblem {
  pool: Pool
  waiting: number
  /** Each block's people, and where it may be: in a cohort on a date all of them can come, or waiting unless one is locked. */
  blocks: readonly Block[]
  /** Per person: number of role, locality, service (−1 for none), gender, age band, and language (0 for English). */
  roleOf: Int32Array
  localityOf: Int32Array
  serviceOf: Int32Array
  genderOf: Int32Array
  ageOf: Int32Array
  languageOf: Int32Array
  kinds: { localities: number; services: number; genders: number; ages: number; languages: number }
  /** Target share by number of gender and of age band; undefined for those without a target. */
  genderShare: readonly (number | undefined)[]
  ageShare: readonly (number | undefined)[]
  /** Per person: those they know, and those they may not share a cohort with, by number. */
  acquainted: readonly (readonly number[])[]
  apart: readonly (readonly number[])[]
}

export interface Block {
  people: readonly number[]
  allowed: readonly number[]
}

export function readCohortProblem(pool: Pool): CohortProblem {
  const { candidates, targets } = pool
  const index = new Map(candidates.map((person, number) => [person.id, number]))
  const number = (read: (person: Candidate) => string, known: readonly string[] = []) => {
    const words = numberWords([...known, ...candidates.map(read)])
    return { of: Int32Array.from(candidates, (person) => words.get(read(person)) ?? 0), words }
  }
  const locality = number((person) => person.locality)
  const gender = number((person) => person.gender, Object.keys(targets.gender))
  const age = number((person) => person.ageBand, Object.keys(targets.ageBand))
  const language = number((person) => person.language, ['English'])
  const services = numberWords(candidates.flatMap((person) => person.service ?? []))
  return {
    pool,
    waiting: pool.cohorts.length,
    blocks: gatherBlocks(pool, index),
    roleOf: Int32Array.from(candidates, (person) => roles.indexOf(person.role)),
    localityOf: locality.of,
    serviceOf: Int32Array.from(candidates, ({ service }) => (service === null ? -1 : (services.get(service) ?? -1))),
    genderOf: gender.of,
    ageOf: age.of,
    languageOf: language.of,
    kinds: {
      localities: locality.words.size,
      services: services.size,
      genders: gender.words.size,
      ages: age.words.size,
      languages: language.words.size,
    },
    genderShare: [...gender.words.keys()].map((word) => targets.gender[word]),
    ageShare: [...age.words.keys()].map((word) => targets.ageBand[word]),
    acquainted: listNeighbours(candidates.length, pool.acquaintances, index),
    apart: listNeighbours(
      candidates.length,
      pool.keepApart.filter((pair) => pair.scope === 'cohort').map(({ a, b }) => [a, b] as const),
      index,
    ),
  }
}

function listNeighbours(count: number, pairs: readonly (readonly [string, string])[], index: ReadonlyMap<string, number>) {
  const neighbours = Array.from({ length: count }, () => new Set<number>())
  for (const [one, other] of pairs) {
    const a = index.get(one)
    const b = index.get(other)
    if (a === undefined || b === undefined || a === b) continue
    neighbours[a]?.add(b)
    neighbours[b]?.add(a)
  }
  return neighbours.map((found) => [...found])
}

/** Joins those who must stay together, friends of friends too (union-find with path halving; Tarjan and van Leeuwen, JACM 31, 1984). */
function gatherBlocks(pool: Pool, index: ReadonlyMap<string, number>): Block[] {
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
    members.set(root, [...(members.get(root) ?? []), person])
  })
  return [...members.values()].map((people) => ({ people, allowed: listAllowed(pool, people) }))
}

function listAllowed(pool: Pool, people: readonly number[]) {
  const members = people.flatMap((person) => pool.candidates[person] ?? [])
  const locked = pool.locks.filter((lock) => members.some((person) => person.id === lock.id))
  const open = pool.cohorts.flatMap((cohort, number) => {
    const canCome = members.every((person) => person.available.includes(cohort.date))
    return canCome && locked.every((lock) => lock.cohort === cohort.id) ? [number] : []
  })
  return locked.length > 0 ? open : [...open, pool.cohorts.length]
}
