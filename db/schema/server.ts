import { law, type DataNotes } from './data-note.ts'

export interface ServerTables {
  rate_limit: RateLimitTable
  job_slot: JobSlotTable
  sealed_key: SealedKeyTable
  audit_entry: AuditEntryTable
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

/** Who did what to which row, and why: ids only, never contents. A chain of hashes; the database refuses change and removal. */
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

export const serverNotes: DataNotes<ServerTables> = {
  rate_limit: {
    holds: 'How often a sign-in was tried for an address, as a fingerprint, so that nobody can guess codes.',
    category: 'Signing in',
    basis: law,
    article9: null,
    retention: 'An hour or less after the last try; the row goes the night after.',
    personColumns: [],
  },
  job_slot: {
    holds: 'When the timetable ran.',
    category: 'About no person',
    basis: null,
    article9: null,
    retention: '30 days.',
    personColumns: [],
  },
  sealed_key: {
    holds: 'The key that locks your private words, itself locked by the server.',
    category: 'Running things safely',
    basis: law,
    article9: null,
    retention: 'Until you are erased. Then the key is destroyed and nobody can read those words again, not even from a backup.',
    personColumns: ['person_id'],
  },
  audit_entry: {
    holds: 'Who did or looked at what, when and why: numbers of records only, never what they say.',
    category: 'Running things safely',
    basis: law,
    article9: null,
    retention: 'Two years. It cannot be changed by anybody.',
    personColumns: ['who_id'],
  },
}
