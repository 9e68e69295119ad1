import { sentenceOfTrust, type NoPool } from '../no-pool.ts'
import type { Candidate, Coach } from '../pool.ts'
import { countWords, listWords } from '../words-for-reasons.ts'
import { flowToCoaches } from './flow-to-coaches.ts'

/**
 * Why coaches cannot walk with everyone of a cohort: people who can walk with some of the coaches only, who have too little room for them
 * (Hall, J. London Math. Soc. 10, 1935). Where it takes a hidden rule to say why, nothing is told but the sentence of trust.
 */
export function whyNoCoaches(cohort: string, people: readonly Candidate[], coaches: readonly Coach[]): NoPool {
  const openly = (person: Candidate, coach: Coach) => person.service === null || person.service !== coach.service
  const { units, reached } = flowToCoaches(people, coaches, openly).flow
  if (units === people.length) return { ok: false, rules: ['keep-apart'], reason: sentenceOfTrust, proven: true }

  const stranded = people.filter((_, person) => reached[person])
  const theirs = coaches.filter((_, coach) => reached[people.length + coach])
  const room = countWords(
    theirs.reduce((sum, { capacity }) => sum + capacity, 0),
    { one: 'place', other: 'places' },
  )
  const who = countWords(stranded.length, { one: 'person', other: 'people' })
  const need = stranded.length === 1 ? 'needs' : 'need'
  if (stranded.length === people.length && theirs.length === coaches.length)
    return no(['coach-capacity'], `${cohort}: ${who} ${need} a coach, and its coaches have ${room}.`)
  const colleagues = `${stranded.length === 1 ? 'works' : 'work'} in the service of every ${theirs.length === 0 ? '' : 'other '}coach of ${cohort}`
  if (theirs.length === 0) return no(['coach-same-service'], `${who} ${colleagues}.`)
  const names = listWords(
    theirs.map(({ id }) => id),
    'and',
  )
  return no(['coach-capacity', 'coach-same-service'], `${who} ${colleagues}, and ${names} ${theirs.length === 1 ? 'has' : 'have'} ${room}.`)
}

function no(rules: string[], reason: string): NoPool {
  return { ok: false, rules, reason, proven: true }
}
