import { checkCohorts } from '../check-cohorts.ts'
import { sentenceOfTrust, type NoPool } from '../no-pool.ts'
import { roles, type Candidate, type Pool, type PoolCohort } from '../pool.ts'
import { countWords, listWords, voiceWordsOf } from '../words-for-reasons.ts'

type Cohorts = Readonly<Record<string, readonly string[]>>
interface Range {
  min: number
  max: number
}
interface Miss {
  /** By how many people. */
  by: number
  words: string
}

/** As many are told as can be kept in mind. */
const mostTold = 3

/**
 * What the nearest cohorts found still break, the furthest from being kept first, in sentences with numbers. Pairs who are kept apart are
 * passed over, for that would tell; where nothing else is broken it is the sentence of trust.
 */
export function nearestMiss(pool: Pool, cohorts: Cohorts): NoPool {
  const misses = [...pool.cohorts.flatMap((cohort) => missesOf(pool, cohort, cohorts[cohort.id] ?? [])), ...missesOfPeople(pool, cohorts)]
  const told = misses.toSorted((one, other) => other.by - one.by).slice(0, mostTold)
  const rest = misses.length - told.length
  const more = rest > 0 ? [`${countWords(rest, { one: 'more rule is', other: 'more rules are' })} not kept either.`] : []
  const words = ['No cohorts were found that keep every rule.', ...told.map((miss) => miss.words), ...more]
  return { ok: false, rules: [], reason: told.length > 0 ? words.join(' ') : sentenceOfTrust, proven: false }
}

function missesOf({ candidates }: Pool, { id, size, roles: quotas, accessibleBeds }: PoolCohort, ids: readonly string[]): Miss[] {
  const inside = new Set(ids)
  const people = candidates.filter((person) => inside.has(person.id))
  const needing = people.filter((person) => person.accessibleBed).length
  const beds = countWords(accessibleBeds, { one: 'accessible bed', other: 'accessible beds' })
  const need = countWords(needing, { one: 'person who needs one', other: 'people who need one' })
  return [
    ...missOfNumber(id, size, people.length, { one: 'person', other: 'people' }),
    ...roles.flatMap((role) => missOfNumber(id, quotas[role], countRole(people, role), voiceWordsOf({}, role))),
    ...(needing > accessibleBeds ? [{ by: needing - accessibleBeds, words: `${id} has ${beds}; the nearest found has ${need}.` }] : []),
  ]
}

function missOfNumber(id: string, range: Range, found: number, words: { one: string; other: string }): Miss[] {
  const by = Math.max(range.min - found, found - range.max)
  return by > 0 ? [{ by, words: `${id} ${sayRange(range, words)}; the nearest found has ${found}.` }] : []
}

/** “needs 9 to 11 parents”, “needs exactly 5 leaders”, “has room for at most 2 leaders”. */
function sayRange({ min, max }: Range, words: { one: string; other: string }) {
  if (max === 0) return `has room for no ${words.other}`
  if (min === 0) return `has room for at most ${countWords(max, words)}`
  return min === max ? `needs exactly ${countWords(min, words)}` : `needs ${min} to ${countWords(max, words)}`
}

/** Pairs who stay together and people who are held, where the search left them otherwise. */
function missesOfPeople(pool: Pool, cohorts: Cohorts): Miss[] {
  return checkCohorts(pool, cohorts).flatMap(({ rule, cohort = '', ids = [] }): Miss[] => {
    const who = listWords(ids, 'and')
    if (rule === 'keep-together') return [{ by: 1, words: `${who} come together; the nearest found parts them.` }]
    if (rule === 'lock') return [{ by: 1, words: `${who} is held in ${cohort}; the nearest found leaves them out.` }]
    return []
  })
}

function countRole(people: readonly Candidate[], role: Candidate['role']) {
  return people.filter((person) => person.role === role).length
}
