import { needed, type DataNotes } from './data-note.ts'
import { after, until } from './kept.ts'

export interface ImportTables {
  import_batch: ImportBatchTable
  import_run: ImportRunTable
  import_row: ImportRowTable
}

/** A list brought in at once, so that it can be taken back at once. `rows_json` holds its first rows, sealed, until the rows go. */
interface ImportBatchTable {
  id: string
  made_at: string
  kind: string
  file_name: string
  rows_json: string
  by_id: string
  undone_at: string | null
}

/** How far the work on a list is. `match_json` remembers which heading meant what, each heading only by its HMAC. */
interface ImportRunTable {
  batch_id: string
  made_at: string
  experience_id: string | null
  state: 'reading' | 'matching' | 'checking' | 'preview' | 'importing' | 'done' | 'undoing' | 'undone' | 'stopped'
  settings_json: string
  match_json: string
  row_count: number
  begun: number
  lease_until: string | null
  ended_at: string | null
  /** Why it stopped, as one of a few words. */
  why: string | null
}

/**
 * One row of a list by its number in the file. `cells` and `verdict` are sealed; `new_key` is the id of whoever the row
 * makes, so that it makes them once; `made_json` names what it made, by table and id.
 */
interface ImportRowTable {
  batch_id: string
  number: number
  cells: string
  state: 'read' | 'left_out' | 'wrong' | 'alike' | 'new' | 'made' | 'skipped' | 'undone' | 'kept'
  choice: 'skip' | 'same' | 'new' | null
  verdict: string | null
  new_key: string
  made_json: string | null
  why: string | null
  /** The name, and the address or number, by their HMAC: who stands in a list twice is found by them. */
  name_mark: string | null
  contact_mark: string | null
}

const rowsGo = after(30, 'forget the rows of lists', (term) => `The rows go ${term} after they were brought in.`)

export const importNotes: DataNotes<ImportTables> = {
  import_batch: {
    holds: 'A list that an organiser brought in: the file name, its rows, and who did it.',
    category: 'Running things safely',
    basis: needed,
    article9: null,
    kept: [rowsGo, until('the programme is forgotten', 'That it happened stays as long as the programme.')],
    personColumns: ['by_id'],
  },
  import_run: {
    holds: 'How far the work on such a list is, and which of its columns meant what.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the list.')],
    personColumns: [],
  },
  import_row: {
    holds: 'Each row of such a list, locked, and what came of it, so that a mistake can be mended and the whole be taken back.',
    category: 'Running things safely',
    basis: needed,
    article9: null,
    kept: [rowsGo],
    personColumns: [],
  },
}
