import type { DataNotes } from './data-note.ts'
import { remembered } from './kept.ts'

export interface BoardTables {
  board: BoardTable
}

/** Named people with the power to unblock or to award, for exactly one locality or programme. */
interface BoardTable {
  id: string
  made_at: string
  locality_id: string | null
  programme_id: string | null
  kind: 'enabling' | 'panel'
  name: string
  remit: string
}

export const boardNotes: DataNotes<BoardTables> = {
  board: {
    holds: 'The names of boards and what they may decide.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [remembered],
    personColumns: [],
  },
}
