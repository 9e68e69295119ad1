import { can, type Audience, type Block, type Relation } from '#app/shared/permission-table.ts'

/** What a screen about an idea may offer to who is all of `relations`. Nothing moves that has ended, until it is opened again. */
export function whatMayBeDone(relations: ReadonlySet<Relation | Block>, { audience, isEnded }: { audience: Audience; isEnded: boolean }) {
  const write = can('idea.write', relations).allowed
  return {
    write,
    move: write && !isEnded,
    answer: can('contribution.answer', relations, audience).allowed,
    end: !isEnded && can('contribution.end', relations, audience).allowed,
  }
}
