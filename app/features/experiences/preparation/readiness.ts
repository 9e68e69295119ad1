import { preparationKinds, type PreparationKind, type PreparationState, type Standing } from './preparation-kinds.ts'

/** A preparation as its row says. */
export interface Prepared {
  kind: PreparationKind
  state: PreparationState
  due_on: string | null
}

export interface ReadinessLine<Row extends Prepared> {
  kind: PreparationKind
  standing: Standing
  dueOn: string | null
  row: Row | null
}

/**
 * Everything to have right for one place: what has a row, and what was asked of everyone and not answered yet
 * (no row: “not asked yet”, which is neither a need nor “none”). In the order of the kinds.
 */
export function linesOf<Row extends Prepared>(
  rows: readonly Row[],
  asked: readonly PreparationKind[],
  dueOf: (kind: PreparationKind) => string,
) {
  return preparationKinds.flatMap((kind): ReadinessLine<Row>[] => {
    const row = rows.find((one) => one.kind === kind) ?? null
    if (!row && !asked.includes(kind)) return []
    return [{ kind, standing: row?.state ?? 'not_asked', dueOn: row ? row.due_on : dueOf(kind), row }]
  })
}

const isSettled = ({ standing }: { standing: Standing }) => standing === 'ready' || standing === 'not_needed'

/** n of m ready. What is not needed counts on neither side; a place with nothing left open is ready. */
export function countReady(lines: readonly { standing: Standing }[]) {
  const needed = lines.filter(({ standing }) => standing !== 'not_needed')
  const ready = needed.filter(({ standing }) => standing === 'ready').length
  return { ready, needed: needed.length, isReady: ready === needed.length }
}

/** What still stands in the way, soonest first. */
export function listBlockers<Line extends { standing: Standing; dueOn: string | null }>(lines: readonly Line[]) {
  const day = ({ dueOn }: Line) => dueOn ?? '9999'
  return lines.filter((line) => !isSettled(line)).sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0))
}
