import type { Block, Relation } from '#app/shared/permission-table.ts'

/** As what somebody looks at a place: their own comes first, then whom they help, then what they run. */
export function partIn(relations: ReadonlySet<Relation | Block>) {
  if (relations.has('self')) return 'self' as const
  return relations.has('helper') ? ('helper' as const) : ('organiser' as const)
}
