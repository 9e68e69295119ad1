import type { NoPool } from '../no-pool.ts'
import { findCheapestFlow, type FlowEdge } from '../min-cost-flow.ts'
import type { Candidate, Coach, Pool, PoolAnswer } from '../pool.ts'
import { countWords, listWords } from '../words-for-reasons.ts'

type Coaches = NonNullable<PoolAnswer['coaches']>

/**
 * Who walks with which coach, at the least part D can cost: in each cohort a transportation problem, solved exactly as a cheapest flow.
 * Refused where too few coaches have room for people they do not work with.
 */
export function assignCoaches(pool: Pool, cohorts: PoolAnswer['cohorts']): { ok: true; coaches: Coaches; points: number } | NoPool {
  const known = new Map(pool.candidates.map((person) => [person.id, person]))
  const coaches: Coaches = {}
  let points = 0
  for (const { id: cohort } of pool.cohorts) {
    const people = (cohorts[cohort] ?? []).flatMap((id) => known.get(id) ?? [])
    const able = (pool.coaches ?? []).filter((coach) => coach.cohort === cohort)
    const found = assignIn(pool, cohort, people, able)
    if ('ok' in found) return found
    coaches[cohort] = found.pairs
    points += found.points
  }
  return { ok: true, coaches, points }
}

function assignIn(pool: Pool, cohort: string, people: readonly Candidate[], coaches: readonly Coach[]) {
  const source = people.length + coaches.length
  const sink = source + 1
  const pairs = people.flatMap((person, from) =>
    coaches.flatMap((coach, to) => (mayWalk(person, coach) ? [{ person, coach, from, to: people.length + to }] : [])),
  )
  const edges: FlowEdge[] = [
    ...pairs.map(({ person, coach, from, to }) => ({ from, to, capacity: 1, cost: costOfPair(pool, person, coach) })),
    ...people.map((_, to) => ({ from: source, to, capacity: 1, cost: 0 })),
    ...coaches.map(({ capacity }, from) => ({ from: people.length + from, to: sink, capacity, cost: 0 })),
  ]
  const flow = findCheapestFlow(sink + 1, edges, source, sink)
  if (flow.units < people.length) return whyNoCoaches(cohort, people, coaches, flow.reached)
  const found: Record<string, string[]> = Object.fromEntries(coaches.map(({ id }) => [id, []]))
  pairs.forEach(({ person, coach }, pair) => {
    if (flow.on[pair] === 1) found[coach.id]?.push(person.id)
  })
  return { pairs: found, points: flow.cost }
}

function mayWalk(person: Candidate, coach: Coach) {
  return person.service === null || person.service !== coach.service
}

function costOfPair({ weights }: Pool, person: Candidate, coach: Coach) {
  const { languageMiss, sameLocality } = weights.coaches ?? { languageMiss: 0, sameLocality: 0 }
  return (coach.languages.includes(person.language) ? 0 : languageMiss) + (person.locality === coach.locality ? sameLocality : 0)
}

/** The people on the near side of the cut can walk with the coaches there only, who have too little room (Hall's condition). */
function whyNoCoaches(cohort: string, people: readonly Candidate[], coaches: readonly Coach[], reached: readonly boolean[]): NoPool {
  const waiting = people.filter((_, person) => reached[person])
  const theirs = coaches.filter((_, coach) => reached[people.length + coach])
  const room = theirs.reduce((sum, { capacity }) => sum + capacity, 0)
  const names = theirs.map(({ id }) => id)
  const everyone = waiting.length === people.length && theirs.length === coaches.length
  const who = countWords(waiting.length, { one: 'person', other: 'people' })
  const places = countWords(room, { one: 'place', other: 'places' })
  const reason = everyone
    ? `${cohort}: ${who} need a coach, and its coaches have ${places}.`
    : theirs.length === 0
      ? `${cohort}: ${who} can walk with none of its coaches, who all work where they do.`
      : `${cohort}: ${who} can walk with ${listWords(names, 'and')} only, who have ${places}: the other coaches work where they do.`
  return { ok: false, rules: room === 0 || everyone ? ['coach-capacity'] : ['coach-capacity', 'coach-same-service'], reason, proven: true }
}
