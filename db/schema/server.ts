import { law, type DataNotes } from './data-note.ts'
import { after, until } from './kept.ts'

export interface ServerTables {
  rate_limit: RateLimitTable
  job_slot: JobSlotTable
  sealed_key: SealedKeyTable
  audit_entry: AuditEntryTable
  audit_cut: AuditCutTable
  forgetting: ForgettingTable
}

/** How often something was tried. `key` is an HMAC, never an address in plain. */
interface RateLimitTable {
  key: string
  count: number
  resets_at: string
}

/** One line of the timetable at one time: it runs once, however many processes there are. */
interface JobSlotTable {
  name: string
  slot_at: string
  taken_at: string
}

/** A person's data key, wrapped by the server's. Deleting the row makes all that was sealed with it unreadable for ever. */
interface SealedKeyTable {
  person_id: string
  wrapped_key: string
  kid: string
}

/** Who did what to which row, and why: ids only, never contents. A chain of hashes; the database refuses change, and removal for two years. */
interface AuditEntryTable {
  no: number
  at: string
  who_id: string | null
  acting_as: string
  did: string
  about_kind: string
  about_id: string
  why: string | null
  prev_hash: string
  hash: string
}

/** The last audit entry that was let go: the chain begins after it. One row at most. */
interface AuditCutTable {
  no: number
  hash: string
  cut_at: string
}

/** What a job of the night let go: how many rows, never which. */
interface ForgettingTable {
  id: string
  made_at: string
  job: string
  went: number
}

export const serverNotes: DataNotes<ServerTables> = {
  rate_limit: {
    holds: 'How often a sign-in was tried for an address, as a fingerprint, so that nobody can guess codes.',
    category: 'Signing in',
    basis: law,
    article9: null,
    kept: [after(0, 'forget old limits', () => 'An hour or less after the last try it counts no more; the row goes the night after.')],
    personColumns: [],
  },
  job_slot: {
    holds: 'When the timetable ran.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [after(30, 'forget old slots', (term) => `It goes after ${term}.`)],
    personColumns: [],
  },
  sealed_key: {
    holds: 'The key that locks your private words, itself locked by the server.',
    category: 'Running things safely',
    basis: law,
    article9: null,
    kept: [
      until(
        'they are erased',
        'Until you are erased. Then the key is destroyed and nobody can read those words again, not even from a backup.',
      ),
    ],
    personColumns: ['person_id'],
  },
  audit_entry: {
    holds: 'Who did or looked at what, when and why: numbers of records only, never what they say.',
    category: 'Running things safely',
    basis: law,
    article9: null,
    kept: [after(730, 'forget old audit entries', (term) => `It goes after ${term}. Until then nobody can change it or take it away.`)],
    personColumns: ['who_id'],
  },
  audit_cut: {
    holds: 'Where the log of who did what begins, since what is older was let go.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [until('what it belongs to goes', 'As long as the log.')],
    personColumns: [],
  },
  forgetting: {
    holds: 'What was let go in a night: how many rows, never which.',
    category: 'About no person',
    basis: null,
    article9: null,
    kept: [after(365, 'forget old nights', (term) => `It goes after ${term}.`)],
    personColumns: [],
  },
}
