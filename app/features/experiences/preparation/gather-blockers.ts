import type { CohortVoice } from '../places/seats.ts'
import type { PreparationKind, Standing } from './preparation-kinds.ts'

interface Whose {
  placeId: string
  name: string
  voice: CohortVoice
}

interface Line {
  kind: PreparationKind
  standing: Standing
  dueOn: string | null
  row: { id: string; owner_name: string | null } | null
}

/** One line of what stands in the way: a thing somebody looks after, or all the questions one person was not asked yet. */
export interface Blocker extends Whose {
  kinds: [PreparationKind, ...PreparationKind[]]
  standing: Standing
  dueOn: string | null
  preparationId: string | null
  ownerName: string | null
}

/** What stands in one person's way: each open thing by itself, and the questions not asked yet as one, since one talk asks them all. */
export function gatherBlockers(whose: Whose, lines: readonly Line[]): Blocker[] {
  const open = lines.flatMap(({ kind, standing, dueOn, row }): Blocker[] =>
    row ? [{ ...whose, kinds: [kind], standing, dueOn, preparationId: row.id, ownerName: row.owner_name }] : [],
  )
  const [first, ...others] = lines.filter(({ row }) => row === null)
  if (!first) return open
  const kinds: Blocker['kinds'] = [first.kind, ...others.map(({ kind }) => kind)]
  return [...open, { ...whose, kinds, standing: 'not_asked', dueOn: first.dueOn, preparationId: null, ownerName: null }]
}

/** Soonest first; of one day, what somebody needs before what was not asked yet. */
export function orderBlockers(blockers: readonly Blocker[]) {
  const day = ({ dueOn }: Blocker) => dueOn ?? '9999'
  return [...blockers].sort(
    (one, other) =>
      day(one).localeCompare(day(other)) ||
      Number(one.preparationId === null) - Number(other.preparationId === null) ||
      one.name.localeCompare(other.name),
  )
}
