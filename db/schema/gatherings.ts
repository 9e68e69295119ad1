import type { Generated } from 'kysely'
import { consent, needed, type DataNotes } from './data-note.ts'
import { after, remembered, until } from './kept.ts'

export interface GatheringTables {
  gathering: GatheringTable
  attendance: AttendanceTable
  door: DoorTable
  guest: GuestTable
}

/** Anything people attend together on a date, at home in exactly one experience, locality, board or tent. */
interface GatheringTable {
  id: string
  made_at: string
  kind: 'session' | 'preparation' | 'reconnect' | 'board' | 'campfire' | 'drop_in' | 'youth'
  title: string
  /** What a calendar or a locked phone may show. */
  neutral_title: string
  starts_at: string
  ends_at: string
  zone: string
  where_words: string | null
  join_link: string | null
  experience_id: string | null
  locality_id: string | null
  board_id: string | null
  tent_id: string | null
  /** For facilitators only. */
  notes: string | null
  learning_words: string | null
  /** Goes up with each change of time or place: calendars need it. */
  sequence: Generated<number>
  cancelled_at: string | null
}

/** Who is here. Noted on phones that may be offline: the latest `noted_at` wins. */
interface AttendanceTable {
  id: string
  made_at: string
  gathering_id: string
  person_id: string
  state: 'here' | 'left_early' | 'away'
  noted_by_id: string
  noted_at: string
}

/** A short code that lets people into one gathering for some hours, without an account. */
interface DoorTable {
  id: string
  made_at: string
  gathering_id: string
  code_hash: string
  /** The code itself, locked with the server’s key while the door is open, so that the wall can show it. */
  sealed_code: string | null
  opens_at: string
  closes_at: string
  closed_by_id: string | null
}

/** Somebody who came in by a door. */
interface GuestTable {
  id: string
  made_at: string
  gathering_id: string
  nickname: string
  voice: 'parent' | 'practitioner' | 'leader' | 'young' | null
  token_hash: string
  claimed_by_id: string | null
  removed_at: string | null
}

export const gatheringNotes: DataNotes<GatheringTables> = {
  gathering: {
    holds: 'Sessions and meetings: title, time, place, and notes that facilitators keep about how it went, never about one person.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [remembered],
    personColumns: [],
  },
  attendance: {
    holds: 'Whether you were at a gathering, and who noted it.',
    category: 'Taking part',
    basis: needed,
    article9: null,
    kept: [until('they are erased', 'As long as your record. After that only totals stay.')],
    personColumns: ['person_id', 'noted_by_id'],
  },
  door: {
    holds:
      'When a gathering could be joined with a short code, and who closed it. The code is kept as a fingerprint and, while the door is open, locked.',
    category: 'Running things safely',
    basis: needed,
    article9: null,
    kept: [
      after(0, 'forget closed doors', () => 'The code goes the night after the door closed.'),
      until('what it belongs to goes', 'That there was a door stays as long as the gathering.'),
    ],
    personColumns: ['closed_by_id'],
  },
  guest: {
    holds: 'The nickname and the view of somebody who joined a gathering with a code, and who they are if they told us later.',
    category: 'Taking part',
    basis: consent,
    article9: null,
    kept: [
      after(0, 'forget guests of closed doors', () => 'What their phone was recognised by goes the night after the door closed.'),
      until('what it belongs to goes', 'The nickname stays with what they wrote.'),
    ],
    personColumns: ['claimed_by_id'],
  },
}
