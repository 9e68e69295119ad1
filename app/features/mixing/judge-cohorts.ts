import { checkCohorts } from './engine/check-cohorts.ts'
import { effortOf, type Judge } from './judge-of-mix.ts'
import type { MixAnswer, MixHeld, SettingsOf } from './mix-notes.ts'
import { markPoolFacts, type PoolFacts } from './pool-facts.ts'
import { openWordsOfCohorts } from './why-refused.ts'
import { reportOnCohorts } from './work-on-cohorts.ts'
import { writePool, type WrittenPool } from './write-pool.ts'
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
    reasons: (answer, person) => reasonsToCome(facts, answer, person),
  }
}

/** Places as the candidates of the pool who would take them; a place that nobody of the pool may take stands for itself. */
export function candidatesOf({ pool, placeOf }: WrittenPool, { cohorts }: MixAnswer) {
  const candidateAt = new Map(
    pool.candidates.flatMap(({ id }) => pool.cohorts.flatMap((cohort) => [[placeOf(id, cohort.id), id] as const])),
  )
  return Object.fromEntries(
    Object.entries(cohorts).map(([id, placeIds]) => [id, placeIds.map((placeId) => candidateAt.get(placeId) ?? placeId)]),
  )
}
