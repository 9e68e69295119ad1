import type { CircleBrief } from '../circle-brief.ts'
import type { Pool } from '../pool.ts'

type Cohorts = Readonly<Record<string, readonly string[]>>

/** One brief for the circles of each cohort of a pool, in the pool's order; the bench's table and role are the circle and voice of the brief. */
export function briefsOfCohorts(pool: Pool, cohorts: Cohorts): { cohort: string; brief: CircleBrief }[] {
  const apart = sortByCohort(
    pool.keepApart.map(({ a, b }) => [a, b] as const),
    cohorts,
  )
  const acquainted = sortByCohort(pool.acquaintances, cohorts)
  const known = new Map(pool.candidates.map((person) => [person.id, person]))
  return pool.cohorts.map(({ id: cohort }) => {
    const presentIds = cohorts[cohort] ?? []
    const people = presentIds.flatMap((id) => known.get(id) ?? []).map(({ role, ...person }) => ({ ...person, voice: role }))
    const sessions = Array.from({ length: pool.sessions }, (_, at) => ({ id: String(at + 1), presentIds, circleCount: pool.tables.count }))
    const brief: CircleBrief = {
      people,
      sessions,
      circleSize: pool.tables.size,
      keepApart: apart.get(cohort) ?? [],
      acquainted: acquainted.get(cohort) ?? [],
      voiceMin: pool.tables.roleMin,
      weights: { ...pool.weights.tables, sameLocality: 0 },
    }
    return { cohort, brief }
  })
}

/** The pairs who are in one cohort, by cohort. */
function sortByCohort(pairs: readonly (readonly [string, string])[], cohorts: Cohorts) {
  const cohortOf = new Map(Object.entries(cohorts).flatMap(([cohort, ids]) => ids.map((id) => [id, cohort])))
  const sorted = new Map<string, (readonly [string, string])[]>()
  for (const [a, b] of pairs) {
    const cohort = cohortOf.get(a)
    if (cohort === undefined || cohort !== cohortOf.get(b)) continue
    sorted.set(cohort, [...(sorted.get(cohort) ?? []), [a, b]])
  }
  return sorted
}
