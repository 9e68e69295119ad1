import type { ImportKind } from './import-fields.ts'
import type { RowChoice } from './row-verdict.ts'

export const kindWords: Record<ImportKind, string> = {
  people: 'People',
  organisations: 'Groups and services',
  candidates: 'People to think of for an experience',
}

/** How a list stands, in its list of lists. */
export const runWords = {
  reading: 'Did not come whole',
  matching: 'Waits for its columns',
  checking: 'Being looked at',
  preview: 'Waits for you to look',
  importing: 'Being brought in',
  done: 'Brought in',
  undoing: 'Being taken back',
  undone: 'Taken back',
  stopped: 'Stopped half-way',
} as const

export const stopWords: Record<string, string> = {
  broke: 'Something broke three times at the same place. What was brought in stays; you can take it back, and try the rest again.',
  'no organiser': 'Whoever brought it organises nothing any more.',
  'experience over': 'People can no longer be thought of for this experience.',
}

/** What is done with a row that is like somebody here. */
export const choiceWords: Record<RowChoice, string> = {
  skip: 'Leave them as they are',
  same: 'It is them: add what we did not know',
  new: 'It is somebody else: add them',
}

/** Why something stays when a list is taken back, by the table of what rests on it. */
const keptWords: Record<string, string> = {
  changed: 'Changed since',
  place: 'Has a place at an experience',
  place_change: 'Has a place at an experience',
  preparation: 'Something is being prepared for them',
  role: 'Has a role',
  tie: 'Is tied to somebody',
  login: 'Can sign in',
  session: 'Can sign in',
  card: 'Has a card to sign in with',
  message: 'Was written to',
  contribution: 'Said something',
  affiliation: 'Somebody belongs to it',
  coaching: 'Walks with a coach',
  attendance: 'Was at a gathering',
  person: 'Is there for somebody',
  conversation_person: 'Somebody talked with them',
}

export const sayKept = (why: string | null) => keptWords[why ?? ''] ?? 'Something else names them'

const skippedWords: Record<string, string> = {
  'came meanwhile': 'Somebody added them meanwhile',
  'nothing new': 'Was here already, with all of it',
}

export const saySkipped = (why: string | null) => skippedWords[why ?? ''] ?? 'Left as they are'
