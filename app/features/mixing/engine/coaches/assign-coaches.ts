import type { NoPool } from '../no-pool.ts'
import type { Candidate, Coach, Pool, PoolAnswer } from '../pool.ts'
import { flowToCoaches } from './flow-to-coaches.ts'
import { whyNoCoaches } from './why-no-coaches.ts'

type Coaches = NonNullable<PoolAnswer['coaches']>

/** Decides between ways that cost the same, and never between others. */
const pointsOfChange = 1e-6

/**
 * Who walks with which coach, at the least part D can cost: in each cohort a transportation problem, solved exactly as a cheapest flow.
 * Of the cheapest ways it takes one that changes the fewest pairs there were before. Refused where coaches lack room.
 */
export function assignCoaches(
  pool: Pool,
  cohorts: PoolAnswer['cohorts'],
  before: Coaches = {},
): { ok: true; coaches: Coaches; points: number } | NoPool {
  const known = new Map(pool.candidates.map((person) => [person.id, person]))
  const coaches: Coaches = {}
  let points = 0
  for (const { id: cohort } of pool.cohorts) {
    const people = (cohorts[cohort] ?? []).flatMap((id) => known.get(id) ?? [])
    const able = (pool.coaches ?? []).filter((coach) => coach.cohort === cohort)
    const found = assignIn(pool, people, able, before[cohort] ?? {})
    if (!found) return whyNoCoaches(cohort, people, able)
    coaches[cohort] = found.pairs
    points += found.points
  }
  return { ok: true, coaches, points }
}

function assignIn(pool: Pool, people: readonly Candidate[], coaches: readonly Coach[], before: Record<string, string[]>) {
  const { pairs, flow } = flowToCoaches(people, coaches, mayWalk, (person, coach) => {
    const isNew = before[coach.id]?.includes(person.id) !== true
    return costOfPair(pool, person, coach) + (isNew ? pointsOfChange : 0)
  })
  if (flow.units < people.length) return undefined
  const walking = pairs.filter((_, pair) => flow.on[pair] === 1)
  const found: Record<string, string[]> = Object.fromEntries(coaches.map(({ id }) => [id, []]))
  for (const { person, coach } of walking) found[coach.id]?.push(person.id)
  return { pairs: found, points: walking.reduce((sum, { person, coach }) => sum + costOfPair(pool, person, coach), 0) }
}

function mayWalk(person: Candidate, coach: Coach) {
  const areColleagues = person.service !== null && person.service === coach.service
  return !areColleagues && coach.notWith?.includes(person.id) !== true
}

function costOfPair({ weights }: Pool, person: Candidate, coach: Coach) {
  const { languageMiss, sameLocality } = weights.coaches ?? { languageMiss: 0, sameLocality: 0 }
  return (coach.languages.includes(person.language) ? 0 : languageMiss) + (person.locality === coach.locality ? sameLocality : 0)
}
