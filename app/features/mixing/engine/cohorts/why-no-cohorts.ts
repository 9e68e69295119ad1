import { checkCohorts } from '../check-cohorts.ts'
import type { NoPool } from '../no-pool.ts'
import { roles, type Pool, type PoolCohort } from '../pool.ts'
import { countWords, listWords, voiceWordsOf } from '../words-for-reasons.ts'

type Cohorts = Readonly<Record<string, readonly string[]>>

/** What counting alone rules out: locks nobody can keep, and more people asked for than can come. Undefined when numbers allow it. */
export function whyNoCohorts(pool: Pool): NoPool | undefined {
  const reason = findBadLock(pool) ?? findTooFew(pool)
  return reason === undefined ? undefined : { ok: false, rules: [], reason, proven: true }
}

/** What the nearest cohorts found still break. */
export function nearestMiss(pool: Pool, cohorts: Cohorts): NoPool {
  return {
    ok: false,
    rules: [],
    reason: `No cohorts were found that keep every rule. The nearest: ${sayBreaks(pool, cohorts)}`,
    proven: false,
  }
}

/** What settled cohorts break; undefined when they break nothing. */
export function whyNotThese(pool: Pool, cohorts: Cohorts): NoPool | undefined {
  if (checkCohorts(pool, cohorts).length === 0) return undefined
  return { ok: false, rules: [], reason: `These cohorts do not work: ${sayBreaks(pool, cohorts)}`, proven: true }
}

/** Broken rules by cohort. Pairs who are kept apart are passed over: that would tell. */
function sayBreaks(pool: Pool, cohorts: Cohorts) {
  const told = checkCohorts(pool, cohorts).filter((found) => found.rule !== 'keep-apart')
  const rules = [...new Set(told.map((found) => (found.cohort === undefined ? found.rule : `${found.rule} in ${found.cohort}`)))]
  return rules.length > 0 ? `${listWords(rules, 'and')}.` : 'the safeguarding lead can say more.'
}

function findBadLock(pool: Pool) {
  for (const lock of pool.locks) {
    const other = pool.locks.find((second) => second.id === lock.id && second.cohort !== lock.cohort)
    if (other) return `${lock.id} is held in ${lock.cohort} and in ${other.cohort}.`
    const date = pool.cohorts.find((cohort) => cohort.id === lock.cohort)?.date ?? ''
    const available = pool.candidates.find((person) => person.id === lock.id)?.available ?? []
    if (!available.includes(date)) return `${lock.id} is held in ${lock.cohort} and cannot come on ${date}.`
  }
  return undefined
}

/** Looks at each cohort, at all cohorts of a date, and at all cohorts together. */
function findTooFew(pool: Pool) {
  const byDate = pool.dates.map(({ id }) => pool.cohorts.filter((cohort) => cohort.date === id))
  for (const cohorts of [...pool.cohorts.map((cohort) => [cohort]), ...byDate, pool.cohorts]) {
    if (cohorts.length === 0) continue
    const dates = [...new Set(cohorts.map((cohort) => cohort.date))]
    const able = pool.candidates.filter((person) => dates.some((date) => person.available.includes(date)))
    const sum = (read: (cohort: PoolCohort) => number) => cohorts.reduce((total, cohort) => total + read(cohort), 0)
    const asked = [
      { words: { one: 'person', other: 'people' }, least: sum((cohort) => cohort.size.min), here: able.length },
      ...roles.map((role) => ({
        words: voiceWordsOf({}, role),
        least: sum((cohort) => cohort.roles[role].min),
        here: able.filter((person) => person.role === role).length,
      })),
    ]
    for (const { words, least, here } of asked) if (here < least) return tooFewWords(cohorts, dates, { words, least, here })
  }
  return undefined
}

function tooFewWords(
  cohorts: readonly PoolCohort[],
  dates: readonly string[],
  { words, least, here }: { words: { one: string; other: string }; least: number; here: number },
) {
  const [only] = cohorts
  const who = cohorts.length === 1 && only ? `${only.id} needs` : `${cohorts.length} cohorts need`
  return `${who} at least ${countWords(least, words)}, and ${here} can come on ${listWords(dates, 'or')}.`
}
