import type { Generated } from 'kysely'
import { consent, explicitConsent, type DataNotes } from './data-note.ts'
import { after, until } from './kept.ts'

export interface CoachingTables {
  coaching: CoachingTable
  check_in: CheckInTable
  step: StepTable
}

/** One coach walking with one person for a time. `why_words` (“what I want from this”) are sealed with the person's key. */
interface CoachingTable {
  id: string
  made_at: string
  person_id: string
  coach_id: string
  experience_id: string | null
  rhythm_days: number | null
  starts_on: string
  ends_on: string | null
  why_words: string | null
}

/** One dated talk. `shared_words` are sealed with the key of the person, not of the coach. */
interface CheckInTable {
  id: string
  made_at: string
  coaching_id: string
  starts_at: string
  /** The second of two times offered. */
  other_at: string | null
  channel: 'in_person' | 'phone' | 'video' | 'letter'
  state: 'offered' | 'agreed' | 'held' | 'missed' | 'cancelled'
  shared_words: string | null
  held_at: string | null
  sequence: Generated<number>
}

/** One small thing to do: a contribution of kind step. Open while done, replaced and ended are all unsaid. */
interface StepTable {
  id: string
  due_on: string | null
  check_in_id: string | null
  /** The idea or promise it is for. */
  for_id: string | null
  done_at: string | null
  replaced_by_id: string | null
}

export const coachingNotes: DataNotes<CoachingTables> = {
  coaching: {
    holds: 'Which coach walks with you, for how long, and what you want from it, locked with your own key.',
    category: 'Walking with a coach',
    basis: consent,
    article9: explicitConsent,
    kept: [
      after(
        183,
        'forget old check-in words',
        (term) => `What you want from it goes ${term} after the coaching ends, or when the two of you choose.`,
      ),
      until('they are erased', 'That you had a coach stays as long as your record.'),
    ],
    personColumns: ['person_id', 'coach_id'],
  },
  check_in: {
    holds: 'When you and your coach talk, and what the two of you wrote down together, locked with your own key. No organiser can read it.',
    category: 'Walking with a coach',
    basis: consent,
    article9: explicitConsent,
    kept: [
      after(183, 'forget old check-in words', (term) => `The words go ${term} after the coaching ends, or when the two of you choose.`),
      until('what it belongs to goes', 'That you talked stays as long as your record.'),
    ],
    personColumns: [],
  },
  step: {
    holds: 'When a small step is due, what it is for, and when it was done or changed. Its words are among your words.',
    category: 'Walking with a coach',
    basis: consent,
    article9: null,
    kept: [until('its person ends it', 'Until you take the step back or are erased.')],
    personColumns: [],
  },
}
