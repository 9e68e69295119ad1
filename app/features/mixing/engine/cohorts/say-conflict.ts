import { sentenceOfTrust, type NoPool } from '../no-pool.ts'
import type { Candidate, Pool } from '../pool.ts'
import { countWords, listWords, voiceWordsOf } from '../words-for-reasons.ts'
import type { CohortRule } from './cohort-rules.ts'

type RuleThat<Is extends CohortRule['is']> = Extract<CohortRule, { is: Is }>

/** Rules that cannot hold together, in words with numbers. Where a keep-apart is among them nothing is told but the sentence of trust. */
export function sayConflict(pool: Pool, conflict: readonly CohortRule[]): NoPool {
  const rules = [...new Set(conflict.map((rule) => rule.because))]
  if (rules.includes('keep-apart')) return { ok: false, rules: ['keep-apart'], reason: sentenceOfTrust, proven: true }
  const dates = only(conflict, 'date').map(({ date }) => date)
  const out = new Set(only(conflict, 'out').map(({ id }) => id))
  const clauses = [
    ...sayLeast(pool, only(conflict, 'least'), dates, out),
    ...sayHeld(pool, only(conflict, 'held'), dates),
    ...only(conflict, 'together').map((pair) => sayTogether(pool, pair, dates)),
    ...only(conflict, 'beds').map(({ cohort, people }) => sayBeds(pool, cohort, people, conflict)),
    ...sayMost(only(conflict, 'most')),
    ...(out.size > 0 ? [`${listWords([...out], 'and')} will not come`] : []),
  ]
  return { ok: false, rules, reason: `${clauses.join(', and ')}.`, proven: true }
}

function only<Is extends CohortRule['is']>(rules: readonly CohortRule[], is: Is) {
  return rules.filter((rule): rule is RuleThat<Is> => rule.is === is)
}

/** What is needed at the least, by voice, beside how many there are for it. */
function sayLeast(pool: Pool, rules: readonly RuleThat<'least'>[], dates: readonly string[], out: ReadonlySet<string>) {
  return [...Map.groupBy(rules, ({ role }) => role)].flatMap(([role, asked]) => {
    const cohorts = pool.cohorts.filter(({ id }) => asked.some(({ cohort }) => cohort === id))
    const least = asked.reduce((sum, { people }) => sum + people, 0)
    const [first] = asked
    const who = cohorts.length === 1 ? `${first?.cohort ?? ''} needs` : `${cohorts.length} cohorts need`
    const whatFor = asked.every(({ because }) => because.startsWith('table')) ? ' for the tables' : ''
    const theirs = [...new Set(cohorts.map(({ date }) => date))].filter((date) => dates.includes(date))
    const all = pool.candidates.filter((person) => (role === null || person.role === role) && !out.has(person.id))
    const here = all.filter((person) => theirs.length === 0 || theirs.some((date) => person.available.includes(date))).length
    const there = theirs.length > 0 ? `${here} can come on ${listWords(theirs, 'or')}` : `there ${here === 1 ? 'is' : 'are'} ${here}`
    return [`${who} at least ${countWords(least, wordsOf(role))}${whatFor}`, ...(here < least || theirs.length > 0 ? [there] : [])]
  })
}

function sayHeld({ candidates, cohorts }: Pool, rules: readonly RuleThat<'held'>[], dates: readonly string[]) {
  return [...Map.groupBy(rules, ({ cohort }) => cohort)].map(([cohort, held]) => {
    const date = cohorts.find(({ id }) => id === cohort)?.date ?? ''
    const away = held.filter(({ id }) => candidates.find((person) => person.id === id)?.available.includes(date) === false)
    const who =
      held.length > 3
        ? countWords(held.length, wordsOf(null))
        : listWords(
            held.map(({ id }) => id),
            'and',
          )
    const cannot = dates.includes(date) && away.length > 0 ? ` and cannot come on ${date}` : ''
    return `${who} ${held.length === 1 ? 'is' : 'are'} held in ${cohort}${cannot}`
  })
}

function sayTogether({ candidates }: Pool, { a, b }: RuleThat<'together'>, dates: readonly string[]) {
  const away = dates.flatMap((date) =>
    [a, b]
      .filter((id) => candidates.find((person) => person.id === id)?.available.includes(date) === false)
      .map((id) => `${id} cannot come on ${date}`),
  )
  return [`${a} and ${b} come together`, ...away].join(', and ')
}

function sayBeds(pool: Pool, cohort: string, beds: number, conflict: readonly CohortRule[]) {
  const needed = only(conflict, 'least').filter((rule) => rule.cohort === cohort)
  const roles = new Set(needed.map(({ role }) => role))
  const date = pool.cohorts.find(({ id }) => id === cohort)?.date ?? ''
  const able = pool.candidates.filter(
    (person) => person.available.includes(date) && (roles.size === 0 || roles.has(null) || roles.has(person.role)),
  )
  const needing = able.filter((person) => person.accessibleBed).length
  const has = `${cohort} has ${countWords(beds, { one: 'accessible bed', other: 'accessible beds' })}`
  return `${has}, which ${needing} of ${able.length} who can come on ${date} ${needing === 1 ? 'needs' : 'need'}`
}

function sayMost(rules: readonly RuleThat<'most'>[]) {
  return [...Map.groupBy(rules, ({ role, because }) => `${because} ${String(role)}`).values()].flatMap((asked) => {
    const [first] = asked
    if (!first) return []
    const most = asked.reduce((sum, { people }) => sum + people, 0)
    const where = asked.length === 1 ? first.cohort : `${asked.length} cohorts`
    const has = asked.length === 1 ? 'has' : 'have'
    if (first.because === 'coach-capacity') return [`the coaches of ${where} have room for ${countWords(most, wordsOf(null))}`]
    if (first.because === 'room-count') return [`the rooms of ${where} have ${countWords(most, { one: 'bed', other: 'beds' })}`]
    if (first.because === 'table-size') return [`the tables of ${where} have ${countWords(most, { one: 'seat', other: 'seats' })}`]
    return [`${where} ${has} room for ${most === 0 ? 'no' : 'at most'} ${countWords(most, wordsOf(first.role)).replace(/^0 /u, '')}`]
  })
}

function wordsOf(role: Candidate['role'] | null) {
  return role === null ? { one: 'person', other: 'people' } : voiceWordsOf({}, role)
}
