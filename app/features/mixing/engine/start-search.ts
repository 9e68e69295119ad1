import type { Anytime } from './anytime.ts'
import type { CircleBrief } from './circle-brief.ts'
import { startCircles } from './circles/start-circles.ts'
import type { CohortAims } from './cohorts/cohort-aims.ts'
import { searchCohorts } from './cohorts/search-cohorts.ts'
import { seatCohorts, type SeatsTask } from './cohorts/seat-cohorts.ts'
import type { PoolTask } from './finish-pool.ts'
import type { GroupsInstance } from './groups/groups-instance.ts'
import { startGroups } from './groups/start-groups.ts'
import type { Pool } from './pool.ts'
import type { RotationShape } from './rotations/rotation.ts'
import { startRotation } from './rotations/start-rotation.ts'
import { startPool } from './start-pool.ts'
import { whyNoPool } from './why-no-pool.ts'

/** A search by its name, with what goes in. Plain data, so that it can be sent to another thread. */
export interface Task {
  kind: string
  input: unknown
}

/** What an engine answers instead where a task cannot be done. */
export interface Refusal {
  ok: false
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
}

/** Begins the search a task names. A task that cannot be done is a refusal that says why; a kind nobody knows is a mistake of ours. */
export function startSearch({ kind, input }: Task, seed: number, lane: number): Anytime<unknown> | Refusal {
  // those who ask are typed, each kind with its input; on the way here both are plain data
  if (kind === 'circles') return startCircles(input as CircleBrief, seed, lane)
  if (kind === 'cohorts') return startCohorts(input as CohortsTask, seed, lane)
  if (kind === 'groups') return startGroups(input as GroupsInstance, seed, lane)
  if (kind === 'pool') return startPool(input as PoolTask, seed, lane)
  if (kind === 'proof') return startProof(input as ProofTask)
  if (kind === 'rotation') return startRotation(input as RotationShape, seed, lane)
  if (kind === 'seats') return seatCohorts(input as SeatsTask, seed)
  throw new Error(`No search is called ${kind}`)
}

export interface CohortsTask {
  pool: Pool
  aims: CohortAims
}

function startCohorts({ pool, aims }: CohortsTask, seed: number, lane: number) {
  return searchCohorts(pool, aims, { seed, lane })
}

/** Whether a pool cannot be mixed, as a task like others: a proof can take a while, and is no work for the thread that answers people. */
export interface ProofTask {
  task: PoolTask
  how: 'quick' | 'thorough'
}

function startProof({ task, how }: ProofTask) {
  return whyNoPool(task, how) ?? nothingToTry
}

const nothingToTry: Anytime<unknown> = { improve: () => 0, best: () => 0, answer: () => undefined }
