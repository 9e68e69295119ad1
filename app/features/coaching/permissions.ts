import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

type Relations = ReadonlySet<Relation | Block>

/** Whether a screen shows words at all: to the two who said them. */
export const canReadWords = (relations: Relations) => can('check_in.read', relations).allowed
/** Whether a screen offers what asks for words: a helper sees times and where a check-in stands, and no more. */
export const canWriteWords = (relations: Relations) => {
  const write = can('check_in.write', relations)
  return write.allowed && write.columns === null
}
/** Whether a screen lists who walks with whom, by names, dates and counts. */
export const canListCoachings = (relations: Relations) => can('coaching.list', relations).allowed
/** Whether a screen shows a number to ring. */
export const canReach = (relations: Relations) => can('contact.read', relations).allowed
/** Whether a screen says what a coach says: of their person, in the third person. */
export const isCoach = (relations: Relations) => relations.has('coach')
