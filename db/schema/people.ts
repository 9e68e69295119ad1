import type { Generated } from 'kysely'
import { consent, needed, type DataNotes } from './data-note.ts'
import { after, until, withRecord } from './kept.ts'
import type { YesNo } from './yes-no.ts'

export interface PeopleTables {
  person: PersonTable
  contact_way: ContactWayTable
  affiliation: AffiliationTable
  tie: TieTable
  role: RoleTable
}

/** Anyone we hold a record about. An erased person keeps the row, without anything that says who it was. */
interface PersonTable {
  id: string
  made_at: string
  known_as: string
  /** Personal: never in a log, a mail or a list that does not show it. */
  family_name: string | null
  /** BCP 47, the preferred one first, with spaces between. */
  languages: string
  community_id: string | null
  born_band: '18_29' | '30_44' | '45_59' | '60_up' | 'unsaid' | null
  gender: string | null
  strengths: string | null
  /** “What I want to be part of.” */
  wants: string | null
  /** “By phone, not in the mornings.” */
  reach_words: string | null
  named_contact_id: string | null
  welcomed_at: string | null
  erased_at: string | null
  import_batch_id: string | null
}

/** One address or number. `address` is sealed with the person's key; `lookup` is its HMAC. */
interface ContactWayTable {
  id: string
  made_at: string
  person_id: string
  kind: 'email' | 'phone' | 'post'
  address: string
  lookup: string
  preferred: Generated<YesNo>
  safe: 'any' | 'no_voicemail' | 'named_only' | 'never'
  signs_in: Generated<YesNo>
  verified_at: string | null
}

interface AffiliationTable {
  id: string
  made_at: string
  person_id: string
  organisation_id: string
  job: string | null
  starts_on: string
  ends_on: string | null
}

/** How two people know each other. manages, works_with and trusted go from a to b; for the others a_id < b_id. */
interface TieTable {
  id: string
  made_at: string
  a_id: string
  b_id: string
  kind: 'works_with' | 'manages' | 'family' | 'trusted' | 'knows'
  said_by_id: string
  ends_on: string | null
}

/** A job someone does for a while, in exactly one programme, locality or experience or for one person; a steward's is everywhere. */
interface RoleTable {
  id: string
  made_at: string
  person_id: string
  kind:
    | 'steward'
    | 'organiser'
    | 'facilitator'
    | 'helper'
    | 'first_aider'
    | 'safeguarding_lead'
    | 'community_researcher'
    | 'learning_partner'
    | 'funder'
    | 'kitchen'
    | 'payer'
  programme_id: string | null
  locality_id: string | null
  experience_id: string | null
  for_person_id: string | null
  given_by_id: string
  starts_on: string
  ends_on: string | null
}

export const peopleNotes: DataNotes<PeopleTables> = {
  person: {
    holds:
      'The name you are known by and, if you gave them, your family name, languages, community, age band, gender, strengths, what you want to be part of and how you like to be reached.',
    category: 'Who you are',
    basis: needed,
    article9: null,
    kept: [until('they are erased', 'Until you ask us to erase it.')],
    personColumns: ['named_contact_id'],
  },
  contact_way: {
    holds: 'Your e-mail address, phone number or postal address, locked with your own key, and how it is safe to use it.',
    category: 'How to reach you',
    basis: consent,
    article9: null,
    kept: [until('its person ends it', 'Until you take it away, or are erased.')],
    personColumns: ['person_id'],
  },
  affiliation: {
    holds: 'Which group or service you belong to, your job there, and from when to when.',
    category: 'Who you are',
    basis: needed,
    article9: null,
    kept: [withRecord],
    personColumns: ['person_id'],
  },
  tie: {
    holds:
      'That two people work together, are family or know each other, and who told us, so that nobody meets their own manager or worker unawares.',
    category: 'Who you are',
    basis: needed,
    article9: null,
    kept: [until('they are erased', 'As long as both records.')],
    personColumns: ['a_id', 'b_id', 'said_by_id'],
  },
  role: {
    holds: 'Which job you do here, for whom or where, who gave it to you, and from when to when.',
    category: 'Running things safely',
    basis: needed,
    article9: null,
    kept: [
      after(
        730,
        'forget ended roles',
        (term) => `It goes ${term} after the role ends, so that it stays clear who was allowed to see what.`,
      ),
    ],
    personColumns: ['person_id', 'for_person_id', 'given_by_id'],
  },
}
