import { roles, type Candidate, type Pool } from '../pool.ts'

/**
 * The fewest pairs of one kind that cohorts of so many people in all can have: `fewest[people]`. Each kind is spread evenly over the cohorts
 * of the dates its people can come on, and next comes whoever adds the fewest pairs, which is best since each more adds more (convexity).
 * Of each voice no more come than the cohorts take.
 */
export function leastPairs({ candidates, cohorts }: Pool, kindOf: (person: Candidate) => string | null): number[] {
  const cohortsOn = new Map<string, number>()
  for (const { date } of cohorts) cohortsOn.set(date, (cohortsOn.get(date) ?? 0) + 1)
  const canCome = candidates.filter(({ available }) => available.some((date) => cohortsOn.has(date)))
  const mostOf = roles.map((role) => cohorts.reduce((sum, cohort) => sum + cohort.roles[role].max, 0))
  const mostIn = (people: readonly Candidate[]) =>
    roles.reduce((sum, role, at) => sum + Math.min(mostOf[at] ?? 0, people.filter((person) => person.role === role).length), 0)

  /** How many of any kind can come who then share their cohort with so many of their own. */
  const ready: number[] = []
  for (const [kind, people] of Map.groupBy(canCome, kindOf)) {
    const adding = kind === null ? Array.from(people, () => 0) : spread(people, cohortsOn)
    for (const others of adding.slice(0, mostIn(people))) ready[others] = (ready[others] ?? 0) + 1
  }
  const fewest = [0]
  for (let others = 0; others < ready.length; others++)
    for (let more = ready[others] ?? 0; more > 0; more--) fewest.push((fewest.at(-1) ?? 0) + others)
  return fewest
}

/** With how many of their own kind each next person shares a cohort at the least, the fewest first. */
function spread(people: readonly Candidate[], cohortsOn: ReadonlyMap<string, number>) {
  const able = new Map<string, number>()
  for (const { available } of people) for (const date of new Set(available)) able.set(date, (able.get(date) ?? 0) + 1)
  return [...able]
    .flatMap(([date, count]) => {
      const there = cohortsOn.get(date) ?? 0
      return there === 0 ? [] : Array.from({ length: count }, (_, at) => Math.floor(at / there))
    })
    .sort((one, other) => one - other)
}
