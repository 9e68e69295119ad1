import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

/** As what somebody looks at a preparation: it is their own, they help, they run the experience, or they only look after it. */
export function partInPreparation(relations: ReadonlySet<Relation | Block>) {
  if (relations.has('self')) return 'self' as const
  if (relations.has('helper')) return 'helper' as const
  return can('preparation.read.words', relations).allowed ? ('organiser' as const) : ('owner' as const)
}
