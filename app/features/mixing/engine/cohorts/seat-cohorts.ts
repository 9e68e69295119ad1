import type { Anytime } from '../anytime.ts'
import { prepareCircles, type PreparedCircles } from '../circles/prepare-circles.ts'
import type { CircleBrief } from '../circle-brief.ts'
import type { NoPool } from '../no-pool.ts'
import type { Pool, PoolAnswer } from '../pool.ts'
import { reportCircles } from '../report-circles.ts'
import { makeRandom } from '../random.ts'
import { briefsOfCohorts } from './brief-of-cohort.ts'

type Tables = NonNullable<PoolAnswer['tables']>

/** Cohorts that are settled, and which of them to seat. */
export interface SeatsTask {
  pool: Pool
  cohorts: PoolAnswer['cohorts']
  only: readonly string[]
  /** Tables there are already, by cohort: kept where nothing better is found. They keep every rule. */
  inherited?: Tables
}

const movesInTurn = 2_048

/** Searches the tables of several cohorts, in turns, so that all get on alike; or says which cohort cannot be seated. */
export function seatCohorts({ pool, cohorts, only, inherited = {} }: SeatsTask, seed: number): Anytime<Tables> | NoPool {
  const wanted = new Set(only)
  const seated: { cohort: string; prepared: PreparedCircles; kept: { tables: string[][][]; points: number } | undefined }[] = []
  for (const [at, { cohort, brief }] of briefsOfCohorts(pool, cohorts).entries()) {
    if (!wanted.has(cohort)) continue
    const prepared = prepareCircles(brief, makeRandom(seed, at + 1).below(2 ** 32))
    if (!prepared.ok) return { ok: false, rules: prepared.rules, reason: `${cohort}: ${prepared.reason}`, proven: prepared.proven }
    const tables = inherited[cohort]
    seated.push({ cohort, prepared, kept: tables && { tables, points: pointsOf(brief, tables) } })
  }
  let turn = 0
  let leftInTurn = movesInTurn
  let idleTurns = 0
  return {
    improve,
    best: () => seated.reduce((sum, { prepared, kept }) => sum + Math.min(prepared.search.best(), kept?.points ?? Infinity), 0),
    answer: () =>
      Object.fromEntries(
        seated.map(({ cohort, prepared, kept }) => {
          const isKept = kept !== undefined && kept.points <= prepared.search.best()
          return [cohort, isKept ? kept.tables : prepared.circles().map((session) => session.circles)]
        }),
      ),
  }

  function improve(moves: number, stop?: () => boolean) {
    let tried = 0
    while (tried < moves && idleTurns < seated.length && stop?.() !== true) {
      const asked = Math.min(leftInTurn, moves - tried)
      const done = seated[turn]?.prepared.search.improve(asked, stop) ?? 0
      idleTurns = done === 0 ? idleTurns + 1 : 0
      tried += done
      leftInTurn = done < asked ? 0 : leftInTurn - asked
      if (leftInTurn > 0) continue
      turn = (turn + 1) % seated.length
      leftInTurn = movesInTurn
    }
    return tried
  }
}

function pointsOf(brief: CircleBrief, tables: readonly string[][][]) {
  return reportCircles(
    brief,
    tables.map((circles, at) => ({ id: String(at + 1), circles })),
  ).score
}
