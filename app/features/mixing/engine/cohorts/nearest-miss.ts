import { checkCohorts } from '../check-cohorts.ts'
import type { NoPool } from '../no-pool.ts'
import type { Pool } from '../pool.ts'
import { listWords } from '../words-for-reasons.ts'

type Cohorts = Readonly<Record<string, readonly string[]>>

/** What the nearest cohorts found still break. */
export function nearestMiss(pool: Pool, cohorts: Cohorts): NoPool {
  return {
    ok: false,
    rules: [],
    reason: `No cohorts were found that keep every rule. The nearest: ${sayBreaks(pool, cohorts)}`,
    proven: false,
  }
}

/** Broken rules by cohort. Pairs who are kept apart are passed over: that would tell. */
function sayBreaks(pool: Pool, cohorts: Cohorts) {
  const told = checkCohorts(pool, cohorts).filter((found) => found.rule !== 'keep-apart')
  const rules = [...new Set(told.map((found) => (found.cohort === undefined ? found.rule : `${found.rule} in ${found.cohort}`)))]
  return rules.length > 0 ? `${listWords(rules, 'and')}.` : 'the safeguarding lead can say more.'
}
