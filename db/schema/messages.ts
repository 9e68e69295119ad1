import type { Generated } from 'kysely'
import { explicitConsent, needed, type DataNotes } from './data-note.ts'
import { after } from './kept.ts'
import type { YesNo } from './yes-no.ts'

export interface MessageTables {
  message: MessageTable
  announcement: AnnouncementTable
}

/** One message to one person by one channel: the outbox. `message_id` is fixed here, so that a message sent twice is still one. */
interface MessageTable {
  id: string
  made_at: string
  person_id: string | null
  channel: 'email' | 'sms' | 'letter' | 'phone'
  /** The very contact way to use; null means the preferred one at the time of sending. */
  to_way_id: string | null
  /** An address that its person has taken away meanwhile, sealed with the server's key; emptied when the message has gone. */
  to_address: string | null
  template: string
  /** Sealed with the server's key; emptied 30 days after sending. */
  props_json: string
  dedupe_key: string
  message_id: string
  safety: Generated<YesNo>
  due_at: string
  lease_until: string | null
  attempts: Generated<number>
  last_error: string | null
  sent_at: string | null
  bounced_at: string | null
  gave_up_at: string | null
  cancelled_at: string | null
  /** Told by a person on the phone instead, or in the first place: by whom, and when. */
  rung_at: string | null
  rung_by_id: string | null
  announcement_id: string | null
}

/** One text an organiser writes to many; it becomes messages. */
interface AnnouncementTable {
  id: string
  made_at: string
  experience_id: string | null
  locality_id: string | null
  tent_id: string | null
  board_id: string | null
  subject: string
  words: string
  safety: Generated<YesNo>
  by_id: string
  sent_at: string | null
}

export const messageNotes: DataNotes<MessageTables> = {
  message: {
    holds:
      'The messages we send you: what they say, locked with a key of the server, when they went out, whether they arrived and who rang you instead.',
    category: 'How to reach you',
    basis: needed,
    article9: explicitConsent,
    kept: [
      after(
        30,
        'forget what messages said',
        (term) =>
          `What a message says goes ${term} after it went out or was called off. What did not arrive waits until somebody has told you.`,
      ),
      after(730, 'forget old messages', (term) => `That there was one goes after ${term}.`),
    ],
    personColumns: ['person_id', 'rung_by_id'],
  },
  announcement: {
    holds: 'What an organiser wrote to everyone of an experience, locality, board or tent, and who wrote it.',
    category: 'Running things safely',
    basis: needed,
    article9: null,
    kept: [after(730, 'forget old announcements', (term) => `It goes after ${term}.`)],
    personColumns: ['by_id'],
  },
}
