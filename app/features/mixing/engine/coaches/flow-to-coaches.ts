import { findCheapestFlow } from '../min-cost-flow.ts'
import type { Candidate, Coach } from '../pool.ts'

/** Everyone to a coach they may walk with: person → coach → sink. `pairs` are the first edges of the flow, in order. */
export function flowToCoaches(
  people: readonly Candidate[],
  coaches: readonly Coach[],
  mayWalk: (person: Candidate, coach: Coach) => boolean,
  costOf: (person: Candidate, coach: Coach) => number = () => 0,
) {
  const source = people.length + coaches.length
  const sink = source + 1
  const pairs = people.flatMap((person, from) =>
    coaches.flatMap((coach, to) => (mayWalk(person, coach) ? [{ person, coach, from, to: people.length + to }] : [])),
  )
  const edges = [
    ...pairs.map(({ person, coach, from, to }) => ({ from, to, capacity: 1, cost: costOf(person, coach) })),
    ...people.map((_, to) => ({ from: source, to, capacity: 1, cost: 0 })),
    ...coaches.map(({ capacity }, from) => ({ from: people.length + from, to: sink, capacity, cost: 0 })),
  ]
  return { pairs, flow: findCheapestFlow(sink + 1, edges, source, sink) }
}
