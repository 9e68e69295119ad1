import { needed, type DataNotes } from './data-note.ts'
import { after, until } from './kept.ts'

export interface SafeguardingTables {
  keep_apart: KeepApartTable
}

/** Two people who are never put together, and why: for the safeguarding lead alone. `a_id` is the lesser id. */
interface KeepApartTable {
  id: string
  made_at: string
  programme_id: string
  a_id: string
  b_id: string
  scope: 'experience' | 'circle' | 'room'
  /** Sealed. */
  reason: string
  by_id: string
  review_on: string
  ended_at: string | null
  ended_by_id: string | null
}

export const safeguardingNotes: DataNotes<SafeguardingTables> = {
  keep_apart: {
    holds: 'That two people are not put together, and why. Only the safeguarding lead can read it.',
    category: 'Running things safely',
    basis: needed,
    article9:
      'Keeping people safe who may be at risk (substantial public interest: UK GDPR article 9(2)(g), Data Protection Act 2018, Schedule 1, paragraph 18)',
    kept: [
      until('its person ends it', 'Looked at again on a set day, until it is ended.'),
      after(365, 'forget who was kept apart', (term) => `It goes ${term} after that.`),
    ],
    personColumns: ['a_id', 'b_id', 'by_id', 'ended_by_id'],
  },
}
