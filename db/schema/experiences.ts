import type { Generated } from 'kysely'
import { explicitConsent, needed, type DataNotes } from './data-note.ts'
import { after, remembered, until, withPlace } from './kept.ts'

export interface ExperienceTables {
  experience: ExperienceTable
  target: TargetTable
  place: PlaceTable
  place_change: PlaceChangeTable
  preparation: PreparationTable
}

/** One Values Based Leadership Experience. “Running” is derived from its dates. */
interface ExperienceTable {
  id: string
  made_at: string
  programme_id: string
  /** Null: across the programme. */
  locality_id: string | null
  name: string
  purpose: string
  pattern: 'residential' | 'spread' | 'online' | 'mixed'
  /** Set for a cohort of one voice. */
  voice: 'parent' | 'practitioner' | 'leader' | null
  state: 'planned' | 'inviting' | 'settled' | 'following' | 'closed' | 'cancelled'
  first_on: string
  last_on: string
  zone: Generated<string>
  seats: number
  state_words: string | null
  brought_into_id: string | null
}

/** How many of each voice, or of another quality, an experience hopes for. */
interface TargetTable {
  id: string
  made_at: string
  experience_id: string
  quality: 'voice' | 'community' | 'organisation' | 'gender' | 'born_band' | 'language' | 'returning'
  word: string
  at_least: number
  at_most: number
}

/** One person's seat at one experience, from “we are thinking of you” to “you came”. */
interface PlaceTable {
  id: string
  made_at: string
  experience_id: string
  person_id: string
  voice: 'parent' | 'practitioner' | 'leader'
  state: 'considered' | 'waiting' | 'invited' | 'accepted' | 'not_now' | 'declined' | 'withdrawn' | 'released'
  /** Whether they can come on these dates. */
  free: 'yes' | 'no' | 'unsure'
  /** 0 to 3: how keen, said in conversation. */
  energy: number | null
  shares_room: 'yes' | 'no' | 'unsure'
  answer_by_on: string | null
  return_on: string | null
  told_by_id: string | null
  pinned_at: string | null
  pinned_by_id: string | null
  import_batch_id: string | null
}

/** The history of a place: each move, by whom, with which words. By nobody means by the clock: an offer that ran out, a “not now” come round. */
interface PlaceChangeTable {
  id: string
  made_at: string
  place_id: string
  from_state: PlaceTable['state'] | null
  to_state: PlaceTable['state']
  by_id: string | null
  words: string | null
}

/** One thing to have right before the first day. `words` are sealed with the person's key. */
interface PreparationTable {
  id: string
  made_at: string
  place_id: string
  kind:
    | 'welcome'
    | 'conversation'
    | 'briefing'
    | 'childcare'
    | 'caring'
    | 'travel'
    | 'earnings'
    | 'access'
    | 'release'
    | 'care_notes'
    | 'consents'
    | 'clearance'
    | 'other'
  state: 'not_needed' | 'wanted' | 'arranging' | 'ready'
  owner_id: string | null
  words: string | null
  due_on: string | null
  ready_at: string | null
}

export const experienceNotes: DataNotes<ExperienceTables> = {
  experience: {
    holds: 'What an experience is for, its dates and its number of seats.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [remembered],
    personColumns: [],
  },
  target: {
    holds: 'How many people of each view, community or age an experience hopes for.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the experience.')],
    personColumns: [],
  },
  place: {
    holds:
      'That we thought of you for an experience, invited you, what you answered, whether the dates suit you, how keen you were and whether you would share a room.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    kept: [until('they are erased', 'As long as your record. After that only totals stay.')],
    personColumns: ['person_id', 'told_by_id', 'pinned_by_id'],
  },
  place_change: {
    holds: 'When your place changed, who noted it and with which words.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    kept: [withPlace],
    personColumns: ['by_id'],
  },
  preparation: {
    holds:
      'What has to be right before you come, such as childcare, travel or a wheelchair space, who looks after it, and notes locked with your own key.',
    category: 'Taking part',
    basis: needed,
    article9: explicitConsent,
    kept: [
      after(90, 'forget preparation words', (term) => `The notes go ${term} after the last day.`),
      until('what it belongs to goes', 'What was arranged stays as long as your place.'),
    ],
    personColumns: ['owner_id'],
  },
}
