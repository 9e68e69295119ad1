import type { Relation } from './permission-table.ts'

/** In what capacity something is done: the relation that allowed it, or the timetable itself. */
export type ActingAs = Relation | 'system'

/**
 * Who does something, in what capacity, and when. Every command takes one first,
 * so that no command reads the clock and every change knows its author.
 */
export interface Act {
  byId: string | null
  as: ActingAs
  at: Date
}
