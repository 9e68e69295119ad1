import { whyNoCohorts } from './cohorts/why-no-cohorts.ts'
import type { PoolTask } from './finish-pool.ts'
import type { NoPool } from './no-pool.ts'

/** Why a pool cannot be mixed, where that can be proved without a search; undefined where it may be possible. */
export function whyNoPool({ pool }: PoolTask): NoPool | undefined {
  return whyNoCohorts(pool)
}
