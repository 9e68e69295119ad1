import { checkCohorts } from './engine/check-cohorts.ts'
import type { PoolTask } from './engine/finish-pool.ts'
import type { NoPool } from './engine/no-pool.ts'
import type { Pool, PoolAnswer } from './engine/pool.ts'
import { reportCohorts } from './engine/report-cohorts.ts'
import { leanCohorts } from './leans.ts'
import type { Lean, MixAnswer, ReportOf, SettingsOf } from './mix-notes.ts'
import { hiddenSentence } from './hidden-sentence.ts'
import { wishesOfPool } from './pairs-of-pool.ts'
import { markPoolFacts, type PoolFacts } from './pool-facts.ts'
import type { CohortWeights } from './presets.ts'
import type { Effort, MixWork } from './work-on-mix.ts'
import { writePool, type WrittenPool } from './write-pool.ts'

/** Part of the record of every mix of cohorts; goes up with what a seed gives. */
const version = 'cohorts-3'

/** Who comes to one or several experiences, as work for the engine. `nameOf` gives the name that belongs to a place. */
export function workOnCohorts(facts: PoolFacts, settings: SettingsOf<'cohorts'>, nameOf: (placeId: string) => string): MixWork {
  const written = writePool(facts, settings, settings.held)
  return {
    known: markPoolFacts(facts),
    taskFor: (lean) => ({
      kind: 'pool',
      input: { pool: leaning(written.pool, settings.weights, lean), parts: ['cohorts'] } satisfies PoolTask,
    }),
    judge(lean, found, effort) {
      // what the search of this kind gives, come from its thread as plain data
      const { cohorts } = found as PoolAnswer
      return {
        answer: placesOf(written, cohorts),
        breaks: checkCohorts(written.pool, cohorts).length,
        report: reportOnCohorts(facts, written, cohorts, { lean, effort }),
      }
    },
    explain: (refusal) => explain(refusal as NoPool, facts, nameOf),
  }
}

function leaning(pool: Pool, weights: CohortWeights, lean: Lean): Pool {
  return { ...pool, weights: { ...pool.weights, cohort: { ...pool.weights.cohort, ...leanCohorts(weights, lean) } } }
}

/** Candidates in cohorts, as the places they take there. */
function placesOf({ placeOf }: WrittenPool, cohorts: PoolAnswer['cohorts']): MixAnswer {
  const places = Object.entries(cohorts).map(([experienceId, ids]) => {
    return [experienceId, ids.flatMap((id) => placeOf(id, experienceId) ?? [])] as const
  })
  return { cohorts: Object.fromEntries(places) }
}

/** What cohorts of candidates come to, by the weights of the pool. */
export function reportOnCohorts(
  facts: PoolFacts,
  { pool, placeOf }: WrittenPool,
  cohorts: PoolAnswer['cohorts'],
  { lean, effort, byHand = false }: { lean: Lean; effort: Effort; byHand?: boolean },
): ReportOf<'cohorts'> {
  const { score, cost } = reportCohorts(pool, cohorts)
  const placed = Object.values(cohorts).flat().length
  const bound = lean === 'asked' ? effort.bound : null
  return {
    part: 'cohorts',
    points: score,
    cost,
    placed,
    waiting: pool.candidates.length - placed,
    bound,
    wishes: countWishes(facts, cohorts, placeOf),
    lean,
    engine: { version, threads: effort.threads, tried: effort.tried, seconds: effort.seconds },
    breaks: 0,
    byHand,
  }
}

/** Pairs who wish to come together, and how many of them do. */
function countWishes(facts: PoolFacts, cohorts: PoolAnswer['cohorts'], placeOf: WrittenPool['placeOf']) {
  const personOf = new Map(facts.places.map(({ id, personId }) => [id, personId]))
  const together = Object.entries(cohorts).map(
    ([experienceId, ids]) => new Set(ids.map((id) => personOf.get(placeOf(id, experienceId) ?? ''))),
  )
  const wishes = wishesOfPool(facts)
  return { met: wishes.filter(({ aId, bId }) => together.some((people) => people.has(aId) && people.has(bId))).length, of: wishes.length }
}

/** The engine knows ids where people know names. */
function explain({ reason, rules }: NoPool, { experiences, places }: PoolFacts, nameOf: (placeId: string) => string) {
  const isHidden = rules.includes('keep-apart') || reason.includes('safeguarding lead')
  const [first] = experiences
  if (isHidden) return { isHidden, words: hiddenSentence(first?.name ?? 'this experience') }
  const names = [
    ...experiences.map(({ id, name }) => [id, `“${name}”`] as const),
    ...places.filter(({ id }) => reason.includes(id)).map(({ id }) => [id, nameOf(id)] as const),
  ]
  return { isHidden, words: names.reduce((words, [id, name]) => words.replaceAll(id, name), reason) }
}
