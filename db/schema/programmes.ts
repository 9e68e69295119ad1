import { needed, type DataNotes } from './data-note.ts'
import { remembered, until } from './kept.ts'

export interface ProgrammeTables {
  programme: ProgrammeTable
  locality: LocalityTable
  community: CommunityTable
  organisation: OrganisationTable
}

/** A shared effort with a purpose, partners and an end date that may move. */
interface ProgrammeTable {
  id: string
  made_at: string
  name: string
  purpose: string
  ends_on: string | null
  closed_at: string | null
  closed_by_id: string | null
  closing_words: string | null
}

/** One programme at work in one area. `hold_days` and `answer_days` are what its powerful people promise. */
interface LocalityTable {
  id: string
  made_at: string
  programme_id: string
  name: string
  purpose: string
  area_code: string | null
  approach: 'community_first' | 'leaders_first' | 'together'
  hold_days: number
  answer_days: number
  closed_at: string | null
  closed_by_id: string | null
  closing_words: string | null
}

/** A neighbourhood inside a locality that people say they belong to. */
interface CommunityTable {
  id: string
  made_at: string
  locality_id: string
  name: string
}

/** Any group people belong to. `source` and `source_ref` say which open register it was found in. */
interface OrganisationTable {
  id: string
  made_at: string
  name: string
  kind: 'service' | 'charity' | 'community' | 'school' | 'health' | 'company' | 'other'
  website: string | null
  source: string | null
  source_ref: string | null
  import_batch_id: string | null
}

export const programmeNotes: DataNotes<ProgrammeTables> = {
  programme: {
    holds: 'What a programme is for, when it ends, and who closed it with which words.',
    category: 'Running things safely',
    basis: needed,
    article9: null,
    kept: [until('the programme is forgotten', 'For as long as the programme is remembered; the closing words are part of its legacy.')],
    personColumns: ['closed_by_id'],
  },
  locality: {
    holds: 'What the programme does in one area, how soon its leaders promise to answer, and who closed it with which words.',
    category: 'Running things safely',
    basis: needed,
    article9: null,
    kept: [until('the programme is forgotten', 'For as long as the programme is remembered; the closing words are part of its legacy.')],
    personColumns: ['closed_by_id'],
  },
  community: {
    holds: 'The names of neighbourhoods.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the locality.')],
    personColumns: [],
  },
  organisation: {
    holds: 'Groups and services that people belong to: name, kind and website.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [remembered],
    personColumns: [],
  },
}
