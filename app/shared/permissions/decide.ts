import type { Block, Relation, Way } from './notation.ts'

export type Decision =
  { allowed: false } | { allowed: true; as: Relation; stepUp: boolean; log: boolean; columns: string[] | null; hideUnder: 5 | 10 | null }

/** The most generous way in that is open to someone who is all of `relations`; refused when none is. */
export function decide(ways: Way[], relations: ReadonlySet<Relation | Block>): Decision {
  const open = ways.filter((way) => relations.has(way.as) && !way.unless.some((block) => relations.has(block)))
  const [best] = open.sort(byGenerosity)
  if (!best) return { allowed: false }
  const { unless: _, ...terms } = best
  return { allowed: true, ...terms }
}

/** No step-up before step-up, all columns before some, whole counts before hidden ones, unlogged before logged. */
function byGenerosity(one: Way, other: Way) {
  return (
    Number(one.stepUp) - Number(other.stepUp) ||
    columnCount(other) - columnCount(one) ||
    (one.hideUnder ?? 0) - (other.hideUnder ?? 0) ||
    Number(one.log) - Number(other.log)
  )
}

const columnCount = (way: Way) => way.columns?.length ?? 1000
