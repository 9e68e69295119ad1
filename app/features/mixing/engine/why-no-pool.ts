import { findConflict } from './cohorts/find-conflict.ts'
import { listRules } from './cohorts/cohort-rules.ts'
import { proveCohorts } from './cohorts/prove-cohorts.ts'
import { sayConflict } from './cohorts/say-conflict.ts'
import type { PoolTask } from './finish-pool.ts'
import type { NoPool } from './no-pool.ts'

/** Branches looked at before giving up on a proof: a small pool is settled, a large one costs a moment. */
const branchesTimesPeople = 60_000
/** Branches until a conflict that has been found is told as it is, though some of its rules may not be needed: a second for 5,000 people. */
const branchesToCutTimesPeople = 150_000

/**
 * Why a pool cannot be mixed, where that can be proved without a search: a smallest set of rules that cannot hold together. Undefined where
 * it may be possible. The quick proof looks at numbers, dates and held places together; the thorough one at all rules, for after a search
 * that found nothing.
 */
export function whyNoPool(task: PoolTask, how: 'quick' | 'thorough' = 'quick'): NoPool | undefined {
  const rules = listRules(task)
  const steps = how === 'quick' ? 1 : Math.ceil(branchesTimesPeople / Math.max(1, task.pool.candidates.length))
  const canNotHold = (some: typeof rules) => proveCohorts(task.pool, some, steps).is === 'impossible'
  if (!canNotHold(rules)) return undefined
  const open = rules.filter(({ is }) => is !== 'apart')
  let left = Math.ceil(branchesToCutTimesPeople / Math.max(1, task.pool.candidates.length))
  const isImpossible = (some: typeof rules) => {
    if (left <= 0) return false
    const proof = proveCohorts(task.pool, some, steps)
    left -= proof.steps
    return proof.is === 'impossible'
  }
  return sayConflict(task.pool, findConflict(open.length === rules.length || canNotHold(open) ? open : rules, isImpossible))
}
