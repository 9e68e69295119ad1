import { checkCircles } from '../check-circles.ts'
import { briefsOfCohorts } from '../cohorts/brief-of-cohort.ts'
import type { Pool, PoolAnswer } from '../pool.ts'

type Tables = NonNullable<PoolAnswer['tables']>

/**
 * Tables as they were wherever they still can be: in a cohort whose people changed, each newcomer takes the seats of someone who left, like
 * for like where there is one. A cohort is left out when that would break a rule; it needs seating anew.
 */
export function inheritTables(pool: Pool, before: PoolAnswer, cohorts: PoolAnswer['cohorts']): Tables {
  const roleOf = new Map(pool.candidates.map(({ id, role }) => [id, role]))
  const kept: Tables = {}
  for (const { cohort, brief } of briefsOfCohorts(pool, cohorts)) {
    const tables = before.tables?.[cohort]
    if (!tables) continue
    const was = before.cohorts[cohort] ?? []
    const is = cohorts[cohort] ?? []
    const heirOf = findHeirs(
      was.filter((id) => !is.includes(id)),
      is.filter((id) => !was.includes(id)),
      roleOf,
    )
    const heirs = new Set(heirOf.values())
    const extra = is.filter((id) => !was.includes(id) && !heirs.has(id))
    const seats = tables.map((session) =>
      extra.reduce(
        addToSmallest,
        session.map((table) => table.flatMap((id) => (is.includes(id) ? id : (heirOf.get(id) ?? [])))),
      ),
    )
    const sessions = seats.map((circles, at) => ({ id: String(at + 1), circles }))
    if (checkCircles(brief, sessions).length === 0) kept[cohort] = seats
  }
  return kept
}

/** Someone whom nobody left a seat joins the table with the fewest people. */
function addToSmallest(tables: string[][], id: string) {
  const least = Math.min(...tables.map(({ length }) => length))
  const smallest = tables.findIndex(({ length }) => length === least)
  return tables.map((table, at) => (at === smallest ? [...table, id] : table))
}

function findHeirs(left: readonly string[], came: readonly string[], roleOf: ReadonlyMap<string, string>) {
  const heirs = new Map<string, string>()
  const free = new Set(came)
  const give = (id: string, heir: string | undefined) => {
    if (heir === undefined) return
    heirs.set(id, heir)
    free.delete(heir)
  }
  for (const id of left)
    give(
      id,
      [...free].find((heir) => roleOf.get(heir) === roleOf.get(id)),
    )
  for (const id of left) if (!heirs.has(id)) give(id, [...free][0])
  return heirs
}
