import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

/** Who may make or stop a card: an organiser. A helper sees how it stands, and asks one. */
export const canMakeCard = (relations: ReadonlySet<Relation | Block>) => can('card.print', relations).allowed && relations.has('organiser')
