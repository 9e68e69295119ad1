import { checkCohorts } from './engine/check-cohorts.ts'
import { explainCohorts } from './engine/cohorts/explain-cohorts.ts'
import type { Pool } from './engine/pool.ts'
import { reportCohorts } from './engine/report-cohorts.ts'
import { effortOf, type Judge } from './judge-of-mix.ts'
import type { MixAnswer, MixHeld, SettingsOf } from './mix-notes.ts'
import { markPoolFacts, type PoolFacts } from './pool-facts.ts'
import { openWordsOfCohorts } from './why-refused.ts'
import { reportOnCohorts } from './work-on-cohorts.ts'
import { writePool, type WrittenPool } from './write-pool.ts'
import { addCosts } from './say-difference.ts'
import type { WayThere } from './why-not-there.ts'
import { reasonsToCome } from './reasons-to-come.ts'

/** Who comes, as it would be judged now. */
export function judgeCohorts(facts: PoolFacts, settings: SettingsOf<'cohorts'>, held: MixHeld): Judge {
  const written = writePool(facts, settings, held)
  const read = (answer: MixAnswer) => candidatesOf(written, answer)
  return {
    known: markPoolFacts(facts),
    breaksOf: (answer) =>
      checkCohorts(written.pool, read(answer)).map(({ rule, cohort = '', ids = [] }) => ({
        rule,
        key: `${rule} ${cohort} ${[...ids].sort().join(' ')}`,
      })),
    recount: (answer, before) =>
      reportOnCohorts(facts, written, read(answer), { lean: before.lean, effort: effortOf(before), byHand: true }),
    openWords: (name) => openWordsOfCohorts({ name, experiences: facts.experiences.map((experience) => `“${experience.name}”`) }),
    waysElsewhere: (answer, { placeId }) => waysToCome(written, { cohorts: read(answer), placeId }),
    reasons: (answer, person) => reasonsToCome(facts, answer, person),
  }
}

/** The best way to every other experience, and to waiting, by the engine; what is in the way of going is told where no way is open. */
function waysToCome(
  { pool, placeOf }: WrittenPool,
  { cohorts, placeId }: { cohorts: Record<string, string[]>; placeId: string },
): WayThere[] {
  const candidate = pool.candidates.find(({ id }) => id === placeId || pool.cohorts.some((cohort) => placeOf(id, cohort.id) === placeId))
  if (!candidate) return []
  const now = reportCohorts(pool, cohorts).cost
  return explainCohorts(pool, cohorts, candidate.id).others.map(({ cohort, blocks, way }) => ({
    spot: cohort,
    withId: way?.withId ? (placeOf(way.withId, cohort ?? '') ?? way.withId) : null,
    blocked: way ? [] : blocks,
    points: way?.points ?? 0,
    costs: addCosts(now, countsOf(pool, way?.costs ?? {})),
  }))
}

/** Points by rule as counts too. */
function countsOf({ weights: { cohort: weights } }: Pool, costs: Partial<Record<string, number>>) {
  return Object.entries(costs).flatMap(([rule, points = 0]) => {
    const weight = Object.entries(weights).find(([name]) => name === rule)?.[1] ?? 0
    return weight > 0 ? [{ rule, points, count: points / weight }] : []
  })
}

/** Places as the candidates of the pool who would take them; a place that nobody of the pool may take stands for itself. */
function candidatesOf({ pool, placeOf }: WrittenPool, { cohorts }: MixAnswer) {
  const candidateAt = new Map(
    pool.candidates.flatMap(({ id }) => pool.cohorts.flatMap((cohort) => [[placeOf(id, cohort.id), id] as const])),
  )
  return Object.fromEntries(
    Object.entries(cohorts).map(([id, placeIds]) => [id, placeIds.map((placeId) => candidateAt.get(placeId) ?? placeId)]),
  )
}
