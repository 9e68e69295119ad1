import { bump } from '../numbers.ts'
import type { CohortProblem } from './cohort-problem.ts'

/** Who is where, and what that costs. Everything is kept in counts, so that placing one person looks at their own kinds alone. */
export interface Placement {
  /** Moves everyone of a list from one place to another; `problem.waiting` is a place too. */
  move(people: readonly number[], from: number, to: number): void
  /** Part A of the model, in points. */
  cost(): number
  /** How far from keeping the hard rules: seats, quotas and beds too many or too few, and pairs who should be apart. 0 when all hold. */
  broken(): number
}

/** Begins with everyone waiting. */
export function placePeople(problem: CohortProblem): Placement {
  const { pool, waiting, roleOf, localityOf, serviceOf, genderOf, ageOf, languageOf, kinds, genderShare, ageShare } = problem
  const weights = pool.weights.cohort
  const { candidates, cohorts } = pool
  const table = (columns: number) => new Int32Array(cohorts.length * columns)
  const inRole = table(3)
  const inLocality = table(kinds.localities)
  const inService = table(kinds.services)
  const inGender = table(kinds.genders)
  const inAge = table(kinds.ages)
  const inLanguage = table(kinds.languages)
  const inRoleOfGender = table(3 * kinds.genders)
  const size = table(1)
  const needingBeds = table(1)
  const placeOf = new Int32Array(candidates.length).fill(waiting)
  const shapeCost = new Float64Array(cohorts.length)
  const shapeBroken = new Int32Array(cohorts.length)

  let cost = candidates.reduce((sum, person) => sum + weights.unplacedPriority * person.priority, 0)
  let broken = 0
  for (let cohort = 0; cohort < cohorts.length; cohort++) weighShape(cohort)
  return { move, cost: () => cost, broken: () => broken }

  function move(people: readonly number[], from: number, to: number) {
    for (const person of people) count(person, from, -1)
    for (const person of people) count(person, to, 1)
    if (from !== waiting) weighShape(from)
    if (to !== waiting) weighShape(to)
  }

  /** Puts a person into a place (`by` 1) or takes them out (−1), with every cost that is of pairs or of single people. */
  function count(person: number, place: number, by: 1 | -1) {
    placeOf[person] = by === 1 ? place : waiting
    const one = candidates[person]
    if (place === waiting) {
      cost += by * weights.unplacedPriority * (one?.priority ?? 0)
      return
    }
    const role = roleOf[person] ?? 0
    const gender = genderOf[person] ?? 0
    const service = serviceOf[person] ?? -1
    const language = languageOf[person] ?? 0
    bump(size, place, by)
    bump(inRole, place * 3 + role, by)
    bump(inGender, place * kinds.genders + gender, by)
    bump(inAge, place * kinds.ages + (ageOf[person] ?? 0), by)
    if (one?.accessibleBed) bump(needingBeds, place, by)
    const alone = addAlone(inRoleOfGender, (place * 3 + role) * kinds.genders + gender, by)
    const aloneInLanguage = language === 0 ? 0 : addAlone(inLanguage, place * kinds.languages + language, by)
    cost += weights.isolated * (alone + aloneInLanguage)
    cost += weights.sameLocality * addPairs(inLocality, place * kinds.localities + (localityOf[person] ?? 0), by)
    if (service >= 0) cost += weights.sameService * addPairs(inService, place * kinds.services + service, by)
    if (one?.priorVble) cost += by * weights.priorVble
    cost += by * weights.acquainted * countIn(problem.acquainted[person] ?? [], place)
    broken += by * countIn(problem.apart[person] ?? [], place)
  }

  function countIn(people: readonly number[], place: number) {
    let found = 0
    for (const person of people) if (placeOf[person] === place) found++
    return found
  }

  /** The costs and rules that depend on the whole cohort: its size, quotas, beds, and how far its mix is from the targets. */
  function weighShape(cohort: number) {
    const asked = cohorts[cohort]
    if (!asked) return
    const people = size[cohort] ?? 0
    const far =
      outside(people, asked.size) +
      outside(inRole[cohort * 3] ?? 0, asked.roles.parent) +
      outside(inRole[cohort * 3 + 1] ?? 0, asked.roles.practitioner) +
      outside(inRole[cohort * 3 + 2] ?? 0, asked.roles.leader) +
      Math.max(0, (needingBeds[cohort] ?? 0) - asked.accessibleBeds)
    const points =
      weights.emptySeat * Math.max(0, asked.size.max - people) +
      weights.genderDev * deviation(inGender, cohort * kinds.genders, genderShare, people) +
      weights.ageDev * deviation(inAge, cohort * kinds.ages, ageShare, people)
    broken += far - (shapeBroken[cohort] ?? 0)
    cost += points - (shapeCost[cohort] ?? 0)
    shapeBroken[cohort] = far
    shapeCost[cohort] = points
  }
}

/** Changes a count of one kind of person, and says how many pairs that makes more. */
function addPairs(counts: Int32Array, at: number, by: 1 | -1) {
  const before = counts[at] ?? 0
  counts[at] = before + by
  return by === 1 ? before : 1 - before
}

/** Changes a count of one kind of person, and says how many kinds held by exactly one person that makes more. */
function addAlone(counts: Int32Array, at: number, by: 1 | -1) {
  const before = counts[at] ?? 0
  counts[at] = before + by
  return Number(before + by === 1) - Number(before === 1)
}

function outside(count: number, { min, max }: { min: number; max: number }) {
  return Math.max(0, min - count) + Math.max(0, count - max)
}

function deviation(counts: Int32Array, from: number, shares: readonly (number | undefined)[], people: number) {
  let sum = 0
  for (let kind = 0; kind < shares.length; kind++) {
    const share = shares[kind]
    if (share !== undefined) sum += Math.abs((counts[from + kind] ?? 0) - share * people)
  }
  return sum
}
