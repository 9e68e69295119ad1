import type { Generated } from 'kysely'
import { needed, type DataNotes } from './data-note.ts'
import { after, until, withPlace } from './kept.ts'

export interface MixingTables {
  mix: MixTable
  mix_experience: MixExperienceTable
  circle_seat: CircleSeatTable
  mix_run: MixRunTable
  mix_proposal: MixProposalTable
  mix_move: MixMoveTable
  keep_together: KeepTogetherTable
}

type Letter = 'A' | 'B' | 'C'

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

/** The work on a mix: who is at it until when, how far it is. A lease that ran out is work to be begun again. */
interface MixRunTable {
  mix_id: string
  made_at: string
  state: 'waiting' | 'working' | 'done' | 'impossible' | 'gave_up'
  /** Best so far of each proposal, and the bound. */
  progress_json: string
  lease_until: string | null
  /** When somebody asked to stop and take what there is. */
  stop_at: string | null
  started_at: string | null
  ended_at: string | null
  /** Why no mix was possible, as organisers read it. */
  why_words: string | null
}

/** One of the arrangements a mix offers. `version` goes up with each change by hand. */
interface MixProposalTable {
  mix_id: string
  letter: Letter
  made_at: string
  version: Generated<number>
  answer_json: string
  report_json: string
  /** Who was held where by hand: kept when it is worked out again. */
  held_json: string
}

/** A change by hand, with the answer as it was before, so that it can be undone. */
interface MixMoveTable {
  id: string
  made_at: string
  mix_id: string
  letter: Letter
  /** The version that this change made. */
  version: Generated<number>
  words: string
  before_json: string
  by_id: string
  undone_at: string | null
}

/** Two people who are put together: `must` is a rule, `wish` a hope. `a_id` is the lesser id. */
interface KeepTogetherTable {
  id: string
  made_at: string
  a_id: string
  b_id: string
  scope: 'experience' | 'circle' | 'room'
  strength: 'must' | 'wish'
  by_id: string
  ended_at: string | null
}

export const mixingNotes: DataNotes<MixingTables> = {
  mix: {
    holds: 'A worked-out arrangement of people into circles, by the numbers of their places, and who chose it.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    kept: [
      after(90, 'forget mixes nobody chose', (term) => `Drafts nobody chose go after ${term}.`),
      until('what it belongs to goes', 'What was chosen stays as long as the experience.'),
    ],
    personColumns: ['by_id', 'adopted_by_id'],
  },
  mix_experience: {
    holds: 'Which experiences an arrangement is for.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the arrangement.')],
    personColumns: [],
  },
  circle_seat: {
    holds: 'In which circle you sit in a session.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    kept: [withPlace],
    personColumns: [],
  },
  mix_run: {
    holds: 'How far the work on an arrangement is.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the arrangement.')],
    personColumns: [],
  },
  mix_proposal: {
    holds: 'The arrangements that were offered to choose from, by the numbers of your places.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the arrangement.')],
    personColumns: [],
  },
  mix_move: {
    holds: 'What was changed by hand in a draft, and who changed it.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the arrangement.')],
    personColumns: ['by_id'],
  },
  keep_together: {
    holds: 'That two people wish or need to be together.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    kept: [
      until('its person ends it', 'Until it is ended.'),
      after(365, 'forget who stayed together', (term) => `It goes ${term} after that.`),
    ],
    personColumns: ['a_id', 'b_id', 'by_id'],
  },
}
