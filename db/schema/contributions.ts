import type { Generated } from 'kysely'
import { consent, explicitConsent, needed, type DataNotes } from './data-note.ts'
import { until } from './kept.ts'
import type { YesNo } from './yes-no.ts'

export interface ContributionTables {
  contribution: ContributionTable
  answer: AnswerTable
  ending: EndingTable
  contribution_link: ContributionLinkTable
}

/**
 * Something a person brings in words: a value, an idea, a step. What only one kind needs sits in a small table
 * with the same id. Words for `me` alone are sealed with the author's key. The id is made on the phone.
 */
interface ContributionTable {
  id: string
  made_at: string
  kind: string
  programme_id: string
  locality_id: string | null
  experience_id: string | null
  gathering_id: string | null
  tent_id: string | null
  author_id: string | null
  guest_id: string | null
  /** Who typed it for the author, and when the author agreed to it. */
  written_by_id: string | null
  agreed_at: string | null
  voice: 'parent' | 'practitioner' | 'leader' | 'young' | null
  audience: 'me' | 'cohort' | 'locality' | 'programme' | 'public'
  name_shown: Generated<YesNo>
  /** BCP 47. */
  language: string
  words: string | null
  sealed_words: string | null
  happened_on: string | null
  changed_at: string | null
  version: Generated<number>
  taken_back_at: string | null
  hidden_at: string | null
  hidden_by_id: string | null
  hidden_words: string | null
}

/** A named person's written reply. */
interface AnswerTable {
  id: string
  made_at: string
  contribution_id: string
  by_id: string
  words: string | null
  sealed_words: string | null
  seen_at: string | null
}

/** What came of it, why, and by whom: never silent. Reopening moves the row into `answer`. */
interface EndingTable {
  contribution_id: string
  made_at: string
  outcome: 'done' | 'joined' | 'handed_on' | 'not_possible' | 'let_go'
  words: string | null
  sealed_words: string | null
  by_id: string
  seen_at: string | null
}

/** “This grew from that”: `from_id` is the younger one. */
interface ContributionLinkTable {
  from_id: string
  to_id: string
  kind: 'grew_from' | 'supports' | 'questions' | 'meets' | 'joins'
  made_at: string
  by_id: string
}

export const contributionNotes: DataNotes<ContributionTables> = {
  contribution: {
    holds:
      'What you bring in your own words: values, ideas, steps and more, how far you let them travel, and who typed them for you. What is for you alone is locked with your own key.',
    category: 'Your words',
    basis: consent,
    article9: explicitConsent,
    kept: [until('its person ends it', 'Until you take it back or are erased. Published totals stay.')],
    personColumns: ['author_id', 'written_by_id', 'hidden_by_id'],
  },
  answer: {
    holds: 'What somebody wrote back to you by name, and when you saw it.',
    category: 'Your words',
    basis: consent,
    article9: explicitConsent,
    kept: [until('what it belongs to goes', 'As long as what it answers.')],
    personColumns: ['by_id'],
  },
  ending: {
    holds: 'What came of your words, why, and who says so.',
    category: 'Your words',
    basis: consent,
    article9: explicitConsent,
    kept: [until('what it belongs to goes', 'As long as what it ends.')],
    personColumns: ['by_id'],
  },
  contribution_link: {
    holds: 'Which idea grew from which value, and who saw the connection.',
    category: 'Your words',
    basis: needed,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as both.')],
    personColumns: ['by_id'],
  },
}
