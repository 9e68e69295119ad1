import { findBoundedFlow, type BoundedEdge } from '../bounded-flow.ts'
import { roles, type Candidate, type Pool } from '../pool.ts'
import type { CohortRule } from './cohort-rules.ts'

/** Decisions on top of the rules: people who are not in a cohort, and people who are. */
export interface Branch {
  banned: readonly { id: string; cohort: string }[]
  forced: readonly { id: string; cohort: string }[]
}

/** The nodes people of one kind pass on their way: kinds are voices, and of each voice those who need an accessible bed apart. */
const kinds = 2 * roles.length

/**
 * People to cohorts as a flow: person → date → cohort by voice and bed → cohort by voice → cohort → sink, with the bounds of the rules on the
 * way. People of one voice and bed who can come on the same dates go as one. Whoever is held, banned or forced goes to cohorts directly.
 */
export function layFlow(pool: Pool, rules: readonly CohortRule[]) {
  const { candidates, cohorts, dates } = pool
  const ofRules = boundsOf(pool, rules)
  const openDates = dates.filter(({ id }) => !rules.some((rule) => rule.is === 'date' && rule.date === id)).map(({ id }) => id)
  const held = rules.flatMap((rule) => (rule.is === 'held' ? [rule] : []))
  const out = new Set(rules.flatMap((rule) => (rule.is === 'out' ? rule.id : [])))
  const dateNumber = new Map(dates.map(({ id }, at) => [id, at]))

  const source = 0
  const personNode = (person: number) => 1 + person
  const dateNode = (date: number, kind: number) => 1 + candidates.length + date * kinds + kind
  const kindNode = (cohort: number, kind: number) => dateNode(dates.length, 0) + cohort * kinds + kind
  const voiceNode = (cohort: number, voice: number) => kindNode(cohorts.length, 0) + cohort * roles.length + voice
  const cohortNode = (cohort: number) => voiceNode(cohorts.length, 0) + cohort
  const sink = cohortNode(cohorts.length)
  const all = candidates.length

  const house: BoundedEdge[] = cohorts.flatMap(({ id, date }, cohort) => {
    const { beds, size, perVoice } = ofRules(id)
    return [
      ...Array.from({ length: kinds }, (_, kind) => [
        { from: dateNode(dateNumber.get(date) ?? 0, kind), to: kindNode(cohort, kind), least: 0, most: all },
        { from: kindNode(cohort, kind), to: voiceNode(cohort, kind >> 1), least: 0, most: (kind & 1) === 1 ? beds : all },
      ]).flat(),
      ...perVoice.map((range, voice) => ({ from: voiceNode(cohort, voice), to: cohortNode(cohort), ...range })),
      { from: cohortNode(cohort), to: sink, ...size },
    ]
  })
  const kinded = candidates.map(kindOf)
  const kindAt = (person: number) => kinded[person] ?? 0
  const idOf = (person: number) => candidates[person]?.id ?? ''
  const datesOf = (person: number) => [...new Set([...(candidates[person]?.available ?? []), ...openDates])]
  const alike = [
    ...Map.groupBy(
      [...candidates.keys()].filter((person) => !out.has(idOf(person))),
      (person) => [kindAt(person), ...datesOf(person).sort()].join('\n'),
    ).values(),
  ]
  return { place }

  /** Who is in which cohort, so that all the flow knows of is kept; undefined where that cannot be. */
  function place({ banned, forced }: Branch): Map<string, string> | undefined {
    const must = Map.groupBy([...held, ...forced], ({ id }) => id)
    const not = Map.groupBy(banned, ({ id }) => id)
    const edges = [...house]
    const direct: { edge: number; id: string; cohort: string }[] = []
    /** Ids of those who go as one, by the number of the first of them. */
    const together = new Map<number, string[]>()
    for (const like of alike) {
      const free = like.filter((number) => !must.has(idOf(number)) && !not.has(idOf(number)))
      const [first] = free
      if (first === undefined) continue
      together.set(first, free.map(idOf))
      edges.push({ from: source, to: personNode(first), least: 0, most: free.length })
      for (const date of datesOf(first))
        edges.push({ from: personNode(first), to: dateNode(dateNumber.get(date) ?? 0, kindAt(first)), least: 0, most: free.length })
    }
    candidates.forEach((person, number) => {
      const asked = must.get(person.id)
      if (!asked && (!not.has(person.id) || out.has(person.id))) return
      const from = personNode(number)
      edges.push({ from: source, to: from, least: asked ? 1 : 0, most: out.has(person.id) ? 0 : 1 })
      const can = datesOf(number)
      cohorts.forEach(({ id: cohort, date }, to) => {
        const isBanned = not.get(person.id)?.some((ban) => ban.cohort === cohort) === true
        const isElsewhere = asked?.some((seat) => seat.cohort !== cohort) === true
        if (isBanned || isElsewhere || !can.includes(date)) return
        direct.push({ edge: edges.length, id: person.id, cohort })
        edges.push({ from, to: kindNode(to, kindAt(number)), least: 0, most: 1 })
      })
    })
    const units = findBoundedFlow(sink + 1, edges, source, sink)
    return units && readPlaces(edges, units, { direct, together })
  }

  /** Those who went by a date are dealt out to the cohorts the date's flow goes to. */
  function readPlaces(
    edges: readonly BoundedEdge[],
    units: readonly number[],
    { direct, together }: { direct: readonly { edge: number; id: string; cohort: string }[]; together: ReadonlyMap<number, string[]> },
  ) {
    const cohortOf = new Map(direct.flatMap(({ edge, id, cohort }) => ((units[edge] ?? 0) > 0 ? [[id, cohort] as const] : [])))
    const passing = new Map<number, string[]>()
    const firstOfCohorts = kindNode(0, 0)
    for (const [at, { from, to }] of edges.entries()) {
      if (from === source || from > all || to >= firstOfCohorts) continue
      const going = together.get(from - 1)?.splice(0, units[at] ?? 0) ?? []
      passing.set(to, [...(passing.get(to) ?? []), ...going])
    }
    for (const [at, { from, to }] of house.entries()) {
      const cohort = cohorts[Math.floor((to - firstOfCohorts) / kinds)]
      if (from >= firstOfCohorts || !cohort) continue
      for (let unit = 0; unit < (units[at] ?? 0); unit++) cohortOf.set(passing.get(from)?.pop() ?? '', cohort.id)
    }
    return cohortOf
  }
}

function kindOf({ role, accessibleBed }: Candidate) {
  return 2 * roles.indexOf(role) + (accessibleBed ? 1 : 0)
}

/** The tightest bounds the rules put on a cohort. */
function boundsOf({ candidates }: Pool, rules: readonly CohortRule[]) {
  const all = candidates.length
  const byCohort = Map.groupBy(rules, (rule) => ('cohort' in rule ? rule.cohort : ''))
  return (cohort: string) => {
    const own = byCohort.get(cohort) ?? []
    const range = (role: Candidate['role'] | null) => ({
      least: Math.max(0, ...own.flatMap((rule) => (rule.is === 'least' && rule.role === role ? rule.people : []))),
      most: Math.min(all, ...own.flatMap((rule) => (rule.is === 'most' && rule.role === role ? rule.people : []))),
    })
    return {
      beds: Math.min(all, ...own.flatMap((rule) => (rule.is === 'beds' ? rule.people : []))),
      size: range(null),
      perVoice: roles.map(range),
    }
  }
}
