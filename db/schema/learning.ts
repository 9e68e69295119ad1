import { needed, type DataNotes } from './data-note.ts'
import { until } from './kept.ts'

export interface LearningTables {
  tent: TentTable
}

/** A free interest group of the whole network. */
interface TentTable {
  id: string
  made_at: string
  programme_id: string | null
  name: string
  purpose: string
  by_id: string
  closed_at: string | null
}

export const learningNotes: DataNotes<LearningTables> = {
  tent: {
    holds: 'What an interest group is about and who pitched it.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    kept: [until('the programme is forgotten', 'For as long as the network is remembered.')],
    personColumns: ['by_id'],
  },
}
