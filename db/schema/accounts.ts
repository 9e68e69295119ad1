import type { Generated } from 'kysely'
import { law, needed, type DataNotes } from './data-note.ts'
import { after, until, withRecord } from './kept.ts'
import type { YesNo } from './yes-no.ts'

export interface AccountTables {
  login: LoginTable
  sign_in_code: SignInCodeTable
  session: SessionTable
  card: CardTable
  reply_link: ReplyLinkTable
  feed_token: FeedTokenTable
}

/** Who may sign in at all. A person without a row cannot. */
interface LoginTable {
  person_id: string
  made_at: string
  ended_at: string | null
}

/** `lookup` is the HMAC of the address asked for; an address nobody has costs the same work, with no person. */
interface SignInCodeTable {
  id: string
  made_at: string
  lookup: string
  person_id: string | null
  token_hash: string
  code_hash: string
  browser_hash: string
  tries: Generated<number>
  expires_at: string
  used_at: string | null
}

interface SessionTable {
  token_hash: string
  made_at: string
  person_id: string
  expires_at: string
  seen_at: string
  user_agent: string
  shared_phone: Generated<YesNo>
  stepped_up_at: string | null
  began_by: WayIn | null
  stepped_up_by: WayIn | null
  /** The paper card it came by: the session ends when the card does. */
  card_id: string | null
}

/** What somebody showed to come in, or to confirm who they are. Null where a session is older than the question. */
type WayIn = 'email' | 'card' | 'passkey' | 'app' | 'recovery' | 'demo'

/** A paper card to sign in with, for people without e-mail. `tries` counts the wrong PINs since the last right one. */
interface CardTable {
  id: string
  made_at: string
  person_id: string
  secret_hash: string
  pin_hash: string | null
  tries: Generated<number>
  given_by_id: string
  revoked_at: string | null
  pin_chosen_at: string | null
  last_used_at: string | null
}

/** A link that answers one question for one person and signs nobody in. */
interface ReplyLinkTable {
  token_hash: string
  made_at: string
  person_id: string
  about_kind: 'place' | 'check_in' | 'idea_person' | 'barrier'
  about_id: string
  expires_at: string
  used_at: string | null
}

/** The secret address of one person's calendar. Renewing replaces the row; the old address is gone. */
interface FeedTokenTable {
  id: string
  made_at: string
  person_id: string
  token_hash: string
  last_used_at: string | null
}

export const accountNotes: DataNotes<AccountTables> = {
  login: {
    holds: 'That you may sign in, since when and until when.',
    category: 'Signing in',
    basis: needed,
    article9: null,
    kept: [withRecord],
    personColumns: ['person_id'],
  },
  sign_in_code: {
    holds:
      'That a sign-in code was asked for, when, and whether it was used. The code and the address themselves are kept only as fingerprints.',
    category: 'Signing in',
    basis: law,
    article9: null,
    kept: [after(0, 'forget old sign-in codes', () => 'A code works for 15 minutes; the row goes the night after.')],
    personColumns: ['person_id'],
  },
  session: {
    holds: 'Where you are signed in: which kind of browser, since when and how, last seen when, and whether the phone is shared.',
    category: 'Signing in',
    basis: needed,
    article9: null,
    kept: [
      until('its person ends it', 'Until you sign out.'),
      after(0, 'forget old sessions', () => 'Else it ends by itself, at the latest after 90 days, and goes the night after.'),
    ],
    personColumns: ['person_id'],
  },
  card: {
    holds:
      'That you were given a paper card to sign in with, by whom, when you chose a PIN and when it was last used. The code and the PIN are kept only as fingerprints.',
    category: 'Signing in',
    basis: needed,
    article9: null,
    kept: [
      until('its person ends it', 'Until the card is taken back.'),
      after(90, 'forget cards taken back', (term) => `That there was one goes ${term} after that.`),
    ],
    personColumns: ['person_id', 'given_by_id'],
  },
  reply_link: {
    holds: 'Which one question a link in a message answers for you, until when, and when it was used.',
    category: 'Signing in',
    basis: needed,
    article9: null,
    kept: [after(30, 'forget reply links', (term) => `It goes ${term} after the link ends.`)],
    personColumns: ['person_id'],
  },
  feed_token: {
    holds: 'That you have a private calendar address, kept as a fingerprint, and when it was last read.',
    category: 'Signing in',
    basis: needed,
    article9: null,
    kept: [until('its person ends it', 'Until you renew or end it.')],
    personColumns: ['person_id'],
  },
}
