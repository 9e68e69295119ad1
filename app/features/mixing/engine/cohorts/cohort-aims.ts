import type { PoolAnswer } from '../pool.ts'

/** What cohorts are to be good for besides part A of the model. */
export interface CohortAims {
  /** Their tables will be worked out too, so what tables will cost counts. */
  tables?: boolean
  /** Their coaches will be worked out too. */
  coaches?: boolean
  /** For a repair: the cohorts there were. Being moved or bumped costs part E of the model. */
  previous?: PoolAnswer['cohorts']
  /** For a repair: people who will not come. They wait. */
  dropouts?: readonly string[]
}
