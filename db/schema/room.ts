import type { DataNotes } from './data-note.ts'
import { until } from './kept.ts'

export interface RoomTables {
  wall_line: WallLineTable
}

/** A value of a room, with the number of the last thing that happened to it there: put up, changed, taken off, shown again. */
interface WallLineTable {
  contribution_id: string
  gathering_id: string
  no: number
}

export const roomNotes: DataNotes<RoomTables> = {
  wall_line: {
    holds: 'In which order the words of a room came onto its wall, so that screens that lost the line catch up.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the words it counts.')],
    personColumns: [],
  },
}
