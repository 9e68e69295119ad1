import { permissionTable, type Action, type Block, type Relation } from '#app/shared/permission-table.ts'
import type { DataCategory } from '#db/schema/data-note.ts'

/** Who may see something, read off the permission table: of whom, how much, and who not even then. */
export interface Readers {
  what: string
  who: { as: Relation; words: string; only: string | null; notIf: string | null }[]
}

/** For each category what in it can be seen, and the actions of the permission table that say by whom. */
const seenBy: Record<DataCategory, { what: string; actions: Action[] }[]> = {
  'Who you are': [
    { what: 'Your name', actions: ['person.read.card'] },
    { what: 'The rest of it', actions: ['person.read.profile'] },
    { what: 'Who you know', actions: ['tie.read'] },
  ],
  'How to reach you': [
    { what: 'Numbers, addresses, and how to use them', actions: ['contact.read'] },
    { what: 'Messages that did not reach you', actions: ['message.read'] },
  ],
  'Signing in': [{ what: 'Where you are signed in', actions: ['account.own'] }],
  'Taking part': [
    { what: 'Your place, and what you said to it', actions: ['place.read'] },
    { what: 'What you need so that you can come', actions: ['preparation.read.words'] },
    { what: 'Your circle', actions: ['circle.read.own'] },
  ],
  'Your words': [
    { what: 'What you keep for yourself', actions: ['contribution.read.me'] },
    { what: 'What you say to your cohort', actions: ['contribution.read.cohort'] },
    { what: 'What you say to your area', actions: ['contribution.read.locality'] },
    { what: 'What you say to the programme', actions: ['contribution.read.programme'] },
    { what: 'What you say to all', actions: ['contribution.read.public'] },
  ],
  'Walking with a coach': [
    { what: 'What the two of you wrote down', actions: ['check_in.read'] },
    { what: 'That the two of you walk together', actions: ['coaching.list'] },
  ],
  'Running things safely': [
    { what: 'Who did what, and when', actions: ['audit.read'] },
    { what: 'What you asked about your record', actions: ['record.export', 'record.answer'] },
    { what: 'What keeps people safe', actions: ['keep_apart.read.reason'] },
  ],
  'About no person': [],
}

const relationWords: Record<Relation, string> = {
  self: 'You',
  author: 'You',
  coachee: 'You',
  asked: 'Whom you choose by name',
  cohort: 'The people of your experience',
  organiser: 'Organisers where you live or take part',
  facilitator: 'Who holds your sessions',
  coach: 'Your coach',
  helper: 'Who helps you, if you have somebody',
  kitchen: 'Who cooks',
  first_aider: 'The first aider',
  seat: 'The board',
  chair: 'Who chairs the board',
  payer: 'Who pays out',
  panel: 'The panel',
  researcher: 'Community researchers',
  learning_partner: 'The learning partner',
  funder: 'Who funds it',
  safeguarding: 'The safeguarding lead',
  steward: 'Who looks after this site',
  tent_mate: 'The people of your tent',
  in_locality: 'The people of your area',
  in_programme: 'The people of the programme',
  guest: 'Guests in the room',
  signed_in: 'Whoever is signed in',
  anyone: 'Anyone',
}

/** Some see only a part: the columns the permission table names, in words. */
const onlyWords: Record<string, string> = {
  known_as: 'Your first name, no more',
  'known_as+family_name+roles': 'Your name and what you do here, no more',
  'person_id+coach_id+starts_on+ends_on+held_count': 'How often, never what about',
}

const notIfWords: Partial<Record<Block | Relation, string>> = {
  works_with: 'Not one who works with you or manages you',
  manages: 'Not one who manages you',
  hidden_party: 'Not one it is about',
  own: 'Not of their own',
}

/** Who may see what is held in a category. */
export function listReadersOf(category: DataCategory): Readers[] {
  return seenBy[category].map(({ what, actions }) => ({
    what,
    who: actions
      .flatMap((action) => permissionTable[action].ways)
      .map(({ as, columns, unless: [first] }) => ({
        as,
        words: relationWords[as],
        only: columns ? (onlyWords[columns.join('+')] ?? columns.join(', ')) : null,
        notIf: first ? (notIfWords[first] ?? null) : null,
      })),
  }))
}
