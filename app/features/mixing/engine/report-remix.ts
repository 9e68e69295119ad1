import type { Pool, PoolAnswer } from './pool.ts'

export interface RemixReport {
  /** Points of `moved` and `bumped`; part E of the model. */
  score: number
  /** People in another cohort than before. */
  moved: string[]
  /** People who had a place, did not drop out, and have none now. */
  bumped: string[]
  /** People who had no place before. */
  added: string[]
}

/** What a repair changed, counted from the words of the model alone, without any code of the search. */
export function reportRemix(
  pool: Pool,
  before: PoolAnswer['cohorts'],
  after: PoolAnswer['cohorts'],
  dropouts: readonly string[],
): RemixReport {
  const was = placesIn(before)
  const is = placesIn(after)
  const stayed = [...was.keys()].filter((id) => !dropouts.includes(id))
  const moved = stayed.filter((id) => is.has(id) && is.get(id) !== was.get(id))
  const bumped = stayed.filter((id) => !is.has(id))
  const added = [...is.keys()].filter((id) => !was.has(id))
  const points = pool.weights.remix?.moved ?? 3
  return { score: points * moved.length + 10 * points * bumped.length, moved, bumped, added }
}

function placesIn(cohorts: PoolAnswer['cohorts']) {
  return new Map(Object.entries(cohorts).flatMap(([cohort, ids]) => ids.map((id) => [id, cohort] as const)))
}
