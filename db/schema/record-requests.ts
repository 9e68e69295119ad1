import { law, type DataNotes } from './data-note.ts'
import { after, until } from './kept.ts'

export interface RecordRequestTables {
  record_request: RecordRequestTable
}

/**
 * What somebody asked about what is held of them, and the written answer. Both are sealed with the asker's key. `keeper_id` is who
 * promised to answer; `words` are empty only for what was asked before they were kept here.
 */
interface RecordRequestTable {
  id: string
  made_at: string
  person_id: string
  kind: 'correction' | 'objection' | 'complaint'
  words: string | null
  keeper_id: string
  answer_by_on: string
  outcome: 'done' | 'in_part' | 'not_done' | null
  answer_words: string | null
  answered_at: string | null
  answered_by_id: string | null
}

export const recordRequestNotes: DataNotes<RecordRequestTables> = {
  record_request: {
    holds: 'What you asked about your record, who answers it by which day, and their answer, locked with your own key.',
    category: 'Running things safely',
    basis: law,
    article9: 'You may ask and complain about your data, and we have to show how we answered (legal claims: UK GDPR article 9(2)(f))',
    kept: [
      until('its person ends it', 'Until it is answered.'),
      after(730, 'forget answered requests', (term) => `It goes ${term} after the answer.`),
    ],
    personColumns: ['person_id', 'keeper_id', 'answered_by_id'],
  },
}
