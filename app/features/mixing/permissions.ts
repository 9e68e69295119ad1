import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

type Relations = ReadonlySet<Relation | Block>

/** What a screen about circles may offer to who is all of `relations`. */
export function whatMayBeMixed(relations: Relations) {
  return {
    seeAll: can('circle.read.all', relations).allowed,
    mix: can('mix.write', relations).allowed,
    adopt: can('mix.adopt', relations).allowed,
  }
}

/** Whether they see every circle of an experience, or only where they sit themselves. */
export const seesAllCircles = (relations: Relations) => can('circle.read.all', relations).allowed

/** Whether the reasons about a person may be read: they tell of languages and wishes, which nobody’s own worker or manager reads here. */
export const mayReadWhy = (relations: Relations) => !relations.has('works_with') && !relations.has('manages')
