import { qualityOf, roles, type Candidate, type Pool, type PoolCohort } from './pool.ts'

type CohortWeights = Pool['weights']['cohort']
export type CohortCost = keyof CohortWeights

export interface CohortsReport {
  /** Sum of `cost`, in points: the less the better. */
  score: number
  /** How much of each cost there is, and what it comes to in points. Part A of the model. */
  cost: Record<CohortCost, { count: number; points: number }>
}

/** The cost of cohorts by rule, counted from the words of the model alone, without any code of the search. */
export function reportCohorts(pool: Pool, cohorts: Readonly<Record<string, readonly string[]>>): CohortsReport {
  const known = new Map(pool.candidates.map((person) => [person.id, person]))
  const filled = pool.cohorts.map((cohort) => ({ cohort, people: (cohorts[cohort.id] ?? []).flatMap((id) => known.get(id) ?? []) }))
  const placed = new Set(filled.flatMap(({ people }) => people.map((person) => person.id)))
  const friends = new Map<string, Set<string>>()
  for (const [a, b] of pool.acquaintances) if (a !== b) friends.set(a, (friends.get(a) ?? new Set()).add(b))

  const total = (count: (people: readonly Candidate[], most: number) => number) =>
    filled.reduce((sum, { people, cohort }) => sum + count(people, cohort.size.max), 0)
  const counts: Record<CohortCost, number> = {
    emptySeat: total((people, most) => Math.max(0, most - people.length)),
    unplacedPriority: pool.candidates.filter(({ id }) => !placed.has(id)).reduce((sum, person) => sum + person.priority, 0),
    priorVble: total((people) => people.filter((person) => person.priorVble).length),
    sameLocality: total((people) => pairsOfOneKind(people, (person) => person.locality)),
    sameService: total((people) => pairsOfOneKind(people, (person) => person.service)),
    acquainted: total((people) => countAcquainted(people, friends)),
    genderDev: total((people) => deviation(people, pool.targets.gender, (person) => person.gender)),
    ageDev: total((people) => deviation(people, pool.targets.ageBand, (person) => person.ageBand)),
    isolated: total(countIsolated),
    hopes: filled.reduce((sum, { people, cohort }) => sum + countBeyondHopes(people, cohort), 0),
    wishes: countUnmetWishes(pool, filled),
  }
  const cost = price(counts, pool.weights.cohort)
  return { score: Object.values(cost).reduce((sum, { points }) => sum + points, 0), cost }
}

function pairsOfOneKind(people: readonly Candidate[], kindOf: (person: Candidate) => string | null) {
  return people.reduce((sum, person, at) => {
    const kind = kindOf(person)
    return kind === null ? sum : sum + people.slice(at + 1).filter((other) => kindOf(other) === kind).length
  }, 0)
}

function countAcquainted(people: readonly Candidate[], friends: ReadonlyMap<string, ReadonlySet<string>>) {
  const knows = (a: Candidate, b: Candidate) => friends.get(a.id)?.has(b.id) === true || friends.get(b.id)?.has(a.id) === true
  return people.reduce((sum, person, at) => sum + people.slice(at + 1).filter((other) => knows(person, other)).length, 0)
}

/** How far the numbers of each kind are from their share of the cohort, in people. */
function deviation(people: readonly Candidate[], shares: Readonly<Record<string, number>>, kindOf: (person: Candidate) => string) {
  return Object.entries(shares).reduce(
    (sum, [kind, share]) => sum + Math.abs(people.filter((person) => kindOf(person) === kind).length - share * people.length),
    0,
  )
}

/** Languages other than English, and genders within a role, that exactly one person of the cohort has. */
function countIsolated(people: readonly Candidate[]) {
  const once = (words: readonly string[]) => words.filter((word) => words.indexOf(word) === words.lastIndexOf(word)).length
  const languages = people.map((person) => person.language).filter((language) => language !== 'English')
  return (
    once(languages) +
    roles.reduce((sum, role) => sum + once(people.filter((person) => person.role === role).map(({ gender }) => gender)), 0)
  )
}

/** How many people too few or too many there are of those hoped for. */
function countBeyondHopes(people: readonly Candidate[], { hopes = [] }: PoolCohort) {
  return hopes.reduce((sum, { quality, word, min, max }) => {
    const found = people.filter((person) => qualityOf(person, quality) === word).length
    return sum + Math.max(0, min - found, found - max)
  }, 0)
}

/** Pairs who would like to come together, of whom somebody comes, and not both to one cohort. */
function countUnmetWishes({ wishes = [] }: Pool, filled: readonly { cohort: PoolCohort; people: readonly Candidate[] }[]) {
  const cohortOf = new Map(filled.flatMap(({ cohort, people }) => people.map(({ id }) => [id, cohort.id] as const)))
  const pairs = new Map(wishes.map(({ a, b }) => [[a, b].sort().join('\n'), [a, b] as const]))
  return [...pairs.values()].filter(([a, b]) => cohortOf.get(a) !== cohortOf.get(b)).length
}

function price(counts: Record<CohortCost, number>, weights: CohortWeights): CohortsReport['cost'] {
  const cost = (rule: CohortCost) => ({ count: counts[rule], points: counts[rule] * (weights[rule] ?? 0) })
  return {
    emptySeat: cost('emptySeat'),
    unplacedPriority: cost('unplacedPriority'),
    priorVble: cost('priorVble'),
    sameLocality: cost('sameLocality'),
    sameService: cost('sameService'),
    acquainted: cost('acquainted'),
    genderDev: cost('genderDev'),
    ageDev: cost('ageDev'),
    isolated: cost('isolated'),
    hopes: cost('hopes'),
    wishes: cost('wishes'),
  }
}
