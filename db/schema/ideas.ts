import { consent, explicitConsent, type DataNotes } from './data-note.ts'
import { remembered, until } from './kept.ts'

export interface IdeaTables {
  pathway: PathwayTable
  stage: StageTable
  idea: IdeaTable
  idea_move: IdeaMoveTable
  idea_person: IdeaPersonTable
}

/** The named steps of ideas in a locality, or everywhere. Once used it is changed only by a copy that replaces it. */
interface PathwayTable {
  id: string
  made_at: string
  locality_id: string | null
  name: string
  note: string | null
  replaces_id: string | null
  retired_at: string | null
}

/** One step of a pathway: `asks` is what is needed here. */
interface StageTable {
  id: string
  made_at: string
  pathway_id: string
  position: number
  name: string
  asks: string
  tools: string | null
}

/** Something that could be different here: a contribution of kind idea. */
interface IdeaTable {
  id: string
  title: string
  pathway_id: string
  stage_id: string
  community_id: string | null
  /** “Would families notice?” */
  families_notice: string | null
}

/** Each move of an idea. `lived` says who with lived experience took part. */
interface IdeaMoveTable {
  id: string
  made_at: string
  idea_id: string
  stage_id: string
  words: string
  by_id: string
  lived: string
}

interface IdeaPersonTable {
  id: string
  made_at: string
  idea_id: string
  person_id: string
  part: 'owner' | 'helper' | 'sponsor' | 'lived'
  agreed_at: string | null
  left_at: string | null
}

export const ideaNotes: DataNotes<IdeaTables> = {
  pathway: {
    holds: 'The named steps that ideas take in a locality.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [remembered],
    personColumns: [],
  },
  stage: {
    holds: 'What is needed at each step of a pathway.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the pathway.')],
    personColumns: [],
  },
  idea: {
    holds: 'The title of an idea, how far it has come, and what families would notice.',
    category: 'Your words',
    basis: consent,
    article9: explicitConsent,
    kept: [
      until('its person ends it', 'Until its people take it back. An idea that is everybody’s stays without the name of who is erased.'),
    ],
    personColumns: [],
  },
  idea_move: {
    holds: 'When an idea moved, who moved it with which words, and who with lived experience took part.',
    category: 'Your words',
    basis: consent,
    article9: explicitConsent,
    kept: [until('what it belongs to goes', 'As long as the idea.')],
    personColumns: ['by_id'],
  },
  idea_person: {
    holds: 'Who owns an idea, helps with it, stands behind it or brings lived experience to it.',
    category: 'Your words',
    basis: consent,
    article9: explicitConsent,
    kept: [until('what it belongs to goes', 'As long as the idea, without those who were erased.')],
    personColumns: ['person_id'],
  },
}
