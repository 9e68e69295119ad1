import type { Anytime } from '../anytime.ts'
import type { Pool, PoolAnswer } from '../pool.ts'
import { makeRandom } from '../random.ts'
import type { CohortAims } from './cohort-aims.ts'
import { readCohortProblem } from './cohort-problem.ts'
import { listRules } from './cohort-rules.ts'
import { moveBlocks } from './move-blocks.ts'
import { proveCohorts } from './prove-cohorts.ts'

export interface FoundCohorts {
  cohorts: PoolAnswer['cohorts']
  /** Rules these cohorts still break, counted by how far; 0 when all hold. */
  breaks: number
}

export interface CohortPlan {
  /** Moves of the first round. Each later round is twice as long. */
  firstRound: number
}

/** What a broken rule weighs while searching, in points; in what counts as the best it weighs more than anything. */
const pointsPerBreak = 200
/** In every other round of a small pool rules weigh this little, and it begins this hot: beds and seats that bar each other come free. */
const loosePerBreak = 20
const mostPeopleToLoosen = 500
/** As much as this, or more, and the best still breaks a rule. What it comes to beyond is for comparing alone: it would tell how many. */
export const rankPerBreak = 1e9
/** Where a round begins and ends, as shares of the heaviest weight of a person, found by trial on pools of 60 to 5,000 people. */
const hotShare = 1 / 4
/** A repair begins where it is nearly cold, so that people stay where they were. */
const hotShareOfRepair = 1 / 16
const coldShare = 1 / 80
const stages = 128
const movesBetweenStops = 1_024
/** Where the first fill breaks a rule, a proof is asked for a placement that breaks none; beyond so many people it would take too long. */
const mostPeopleToProve = 500
const branchesTimesPeople = 60_000
const tolerance = 1e-7

/**
 * Fills the cohorts of a pool by simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983, doi 10.1126/science.220.4598.671),
 * in rounds each warmed up and cooled again, none shorter than the one before. Availability, held places and keep-togethers hold in
 * every step. The plan does not depend on how many moves there will be, so more are never worse.
 */
export function searchCohorts(
  pool: Pool,
  aims: CohortAims,
  { seed, lane, firstRound = usualFirstRound(pool) }: { seed: number; lane: number } & Partial<CohortPlan>,
): Anytime<FoundCohorts> {
  const problem = readCohortProblem(pool, aims)
  const random = makeRandom(seed, lane)
  const share = aims.previous ? hotShareOfRepair : hotShare
  const hot = weighHeaviest(pool) * share
  const moves = moveBlocks(problem, random)
  moves.fillGreedily(pointsPerBreak)
  const { total, placeOf } = moves
  if (total.breaks > 0) beginFromProof()
  const bestPlaces = placeOf.slice()
  let best = rank()
  const loosens = !aims.previous && pool.candidates.length <= mostPeopleToLoosen
  const cooling = rootOf(coldShare / share, stages - 1)
  let temperature = hot
  let stage = 0
  let round = 0
  let perBreak = pointsPerBreak
  let stageLength = Math.max(1, Math.ceil(firstRound / stages))
  let leftInStage = stageLength
  return { improve, expect, best: () => best, answer }

  function beginFromProof() {
    const people = pool.candidates.length
    if (people > mostPeopleToProve) return
    const rules = listRules({ pool, parts: ['cohorts'], dropouts: aims.dropouts ?? [] })
    const proof = proveCohorts(pool, rules, Math.ceil(branchesTimesPeople / people))
    if (proof.is !== 'possible') return
    const cohortAt = new Map(pool.cohorts.map(({ id }, at) => [id, at]))
    moves.goBackTo(Int32Array.from(pool.candidates, ({ id }) => cohortAt.get(proof.cohortOf.get(id) ?? '') ?? problem.waiting))
  }

  function improve(asked: number, stop?: () => boolean) {
    for (let done = 0; done < asked; done++) {
      if (done % movesBetweenStops === 0 && stop?.()) return done
      tryOne()
      if (--leftInStage === 0) cool()
    }
    return asked
  }

  /** Makes the round that begins now, or a loose one and the one after it, as long as the moves that are to come. */
  function expect(likely: number) {
    beginRound(loosens ? 1 : 0, loosens ? likely / 3 : likely)
  }

  function tryOne() {
    const added = moves.propose(perBreak)
    if (added === Infinity) return
    if (added > 0 && random.unit() >= chanceOf(added / temperature)) return moves.refuse()
    moves.accept()
    if (rank() < best - tolerance) keep()
  }

  /** Copied at once: what rules weigh while searching is less than they rank, so the best can be left by a move that adds nothing. */
  function keep() {
    best = rank()
    bestPlaces.set(placeOf)
  }

  function rank() {
    return total.points + rankPerBreak * total.breaks
  }

  function cool() {
    temperature *= cooling
    leftInStage = stageLength
    if (++stage === stages) beginRound(round + 1, stages * stageLength * (loosens && round % 2 === 0 ? 1 : 2))
  }

  function beginRound(number: number, moves: number) {
    const isLoose = loosens && number % 2 === 1
    round = number
    stage = 0
    perBreak = isLoose ? loosePerBreak : pointsPerBreak
    temperature = isLoose ? loosePerBreak : hot
    leftInStage = stageLength = Math.max(1, Math.ceil(moves / stages))
  }

  function answer() {
    const idsIn = [...pool.cohorts, 'waiting'].map((): string[] => [])
    pool.candidates.forEach(({ id }, person) => idsIn[bestPlaces[person] ?? problem.waiting]?.push(id))
    const cohorts = Object.fromEntries(pool.cohorts.map((cohort, at) => [cohort.id, (idsIn[at] ?? []).sort()]))
    return { cohorts, breaks: Math.round(best / rankPerBreak) }
  }
}

function usualFirstRound(pool: Pool) {
  return 200 * pool.candidates.length
}

/** The most a single person can weigh; empty seats and hopes aside, which are heavy on purpose. */
function weighHeaviest({ weights: { cohort: weights } }: Pool) {
  const { unplacedPriority, priorVble, sameLocality, sameService, acquainted, genderDev, ageDev, isolated } = weights
  return Math.max(unplacedPriority, priorVble, sameLocality, sameService, acquainted, genderDev, ageDev, isolated, 1e-6)
}

/** The number that, taken that many times with itself, gives `power` (from 0 to 1), by halving an interval. */
function rootOf(power: number, times: number) {
  let low = 0
  let high = 1
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2
    let reached = 1
    for (let step = 0; step < times; step++) reached *= middle
    if (reached > power) high = middle
    else low = middle
  }
  return low
}

/**
 * Close to e^−x for x ≥ 0: (1 + z + z²/2)^64 with z = x/64, turned over. Only + × ÷, which IEEE 754 fixes to the last bit:
 * `Math.exp` may differ from machine to machine, and one different bit would lead to another answer.
 */
function chanceOf(x: number) {
  const z = x / 64
  let grown = 1 + z + (z * z) / 2
  for (let squaring = 0; squaring < 6; squaring++) grown *= grown
  return 1 / grown
}
