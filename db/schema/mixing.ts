import { needed, type DataNotes } from './data-note.ts'

export interface MixingTables {
  mix: MixTable
  mix_experience: MixExperienceTable
  circle_seat: CircleSeatTable
}

/** One worked-out arrangement; a draft until adopted. Ids inside the JSON are ids of places. */
interface MixTable {
  id: string
  made_at: string
  programme_id: string
  state: 'draft' | 'adopted' | 'superseded' | 'discarded'
  /** Which of cohorts, circles, rooms and coaches it arranges, with commas between. */
  parts: string
  settings_json: string
  seed: number
  /** What was known when it was worked out; adopting needs it to be so still. */
  input_hash: string
  answer_json: string
  report_json: string
  by_id: string
  adopted_at: string | null
  adopted_by_id: string | null
}

interface MixExperienceTable {
  mix_id: string
  experience_id: string
}

/** Who sits in which circle of one session. */
interface CircleSeatTable {
  gathering_id: string
  place_id: string
  circle: number
  mix_id: string
}

export const mixingNotes: DataNotes<MixingTables> = {
  mix: {
    holds: 'A worked-out arrangement of people into circles, by the numbers of their places, and who chose it.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    retention: 'Drafts nobody chose: 90 days. What was chosen: as long as the experience.',
    personColumns: ['by_id', 'adopted_by_id'],
  },
  mix_experience: {
    holds: 'Which experiences an arrangement is for.',
    category: 'About no person',
    basis: null,
    article9: null,
    retention: 'As long as the arrangement.',
    personColumns: [],
  },
  circle_seat: {
    holds: 'In which circle you sit in a session.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    retention: 'As long as your place.',
    personColumns: [],
  },
}
