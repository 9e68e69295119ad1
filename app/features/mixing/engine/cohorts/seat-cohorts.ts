import { checkCircles } from '../check-circles.ts'
import { prepareCircles, type PreparedCircles } from '../circles/prepare-circles.ts'
import type { Pool } from '../pool.ts'
import { makeRandom } from '../random.ts'
import { briefsOfCohorts } from './brief-of-cohort.ts'
import type { NoCohorts } from './why-no-cohorts.ts'

type Cohorts = Readonly<Record<string, readonly string[]>>
type Tables = Record<string, string[][][]>

/** The circles of every cohort, searched in turns. */
export interface CohortSeats {
  /** Goes over to these cohorts; those with the same people as before are searched on. Gives a reason where some cohort cannot be seated. */
  take(cohorts: Cohorts): NoCohorts | undefined
  /** Shares the moves out evenly; gives how many were tried. */
  improve(moves: number, stop?: () => boolean): number
  /** Part B of the model over all cohorts, in points, for the best so far. */
  score(): number
  tables(): Tables
}

const turns = 4

export function seatCohorts(pool: Pool, seed: number): CohortSeats {
  let seated: { cohort: string; key: string; prepared: PreparedCircles }[] = []
  return { take, improve, score, tables }

  function take(cohorts: Cohorts) {
    const taken: typeof seated = []
    for (const [at, { cohort, brief }] of briefsOfCohorts(pool, cohorts).entries()) {
      const key = (cohorts[cohort] ?? []).join('\n')
      const before = seated.find((known) => known.cohort === cohort && known.key === key)
      const prepared = before?.prepared ?? prepareCircles(brief, makeRandom(seed, at + 1).below(2 ** 32))
      if (!prepared.ok) return { ok: false as const, reason: `${cohort}: ${prepared.reason}`, proven: prepared.proven }
      taken.push({ cohort, key, prepared })
    }
    seated = taken
    return undefined
  }

  function improve(moves: number, stop?: () => boolean) {
    const share = Math.ceil(moves / turns / Math.max(1, seated.length))
    let tried = 0
    for (let turn = 0; turn < turns; turn++)
      for (const { prepared } of seated) tried += prepared.search.improve(Math.min(share, moves - tried), stop)
    return tried
  }

  function score() {
    return seated.reduce((sum, { prepared }) => sum + prepared.search.best(), 0)
  }

  function tables(): Tables {
    return Object.fromEntries(seated.map(({ cohort, prepared }) => [cohort, prepared.circles().map((session) => session.circles)]))
  }
}

/** Throws when circles break a hard rule: the search never makes such, so it would be a mistake of ours. */
export function requireRightTables(pool: Pool, cohorts: Cohorts, tables: Tables) {
  for (const { cohort, brief } of briefsOfCohorts(pool, cohorts)) {
    const sessions = (tables[cohort] ?? []).map((circles, at) => ({ id: String(at + 1), circles }))
    const [broken] = checkCircles(brief, sessions)
    if (broken) throw new Error(`The search broke the rule ${broken.rule} in ${cohort}`)
  }
}
