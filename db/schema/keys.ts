import type { Generated } from 'kysely'
import { law, needed, type DataNotes } from './data-note.ts'
import { after, until } from './kept.ts'
import type { YesNo } from './yes-no.ts'

export interface KeyTables {
  passkey: PasskeyTable
  totp: TotpTable
  recovery_code: RecoveryCodeTable
  passkey_challenge: PasskeyChallengeTable
  half_sign_in: HalfSignInTable
  held_form: HeldFormTable
}

/** `counter` is what the device counted when it was last used; it never goes down, unless it is a copy that counts. */
interface PasskeyTable {
  id: string
  made_at: string
  person_id: string
  credential_id: string
  public_key: string
  counter: number
  name: string
  last_used_at: string | null
  transports: string | null
  lives: 'one_device' | 'account' | null
}

/** An authenticator app. `secret` is sealed with the person's key; `last_step` is the time step of the last code that was used. */
interface TotpTable {
  person_id: string
  secret: string
  confirmed_at: string | null
  last_step: number | null
}

/** One of ten codes on paper. Kept as a slow, salted hash of a hash with the server's key. */
interface RecoveryCodeTable {
  id: string
  made_at: string
  person_id: string
  code_hash: string
  used_at: string | null
}

/** What a passkey is to sign, once, in the browser that asked. Nobody is named while nobody is signed in. */
interface PasskeyChallengeTable {
  browser_hash: string
  made_at: string
  what: 'sign_in' | 'step_up' | 'add'
  person_id: string | null
  challenge_hash: string
  expires_at: string
}

/** Somebody who answered their e-mail, and whose second key is still to come. */
interface HalfSignInTable {
  token_hash: string
  made_at: string
  person_id: string
  shared_phone: Generated<YesNo>
  expires_at: string
}

/** What was being sent when we had to ask who sits here, to be sent on afterwards. `fields` is sealed with the person's key. */
interface HeldFormTable {
  id: string
  made_at: string
  person_id: string
  path: string
  fields: string
  expires_at: string
}

export const keyNotes: DataNotes<KeyTables> = {
  passkey: {
    holds: 'The public half of a passkey, the name you gave it, and when it was last used.',
    category: 'Signing in',
    basis: needed,
    article9: null,
    kept: [until('its person ends it', 'Until you remove it.')],
    personColumns: ['person_id'],
  },
  totp: {
    holds: 'The secret you share with your authenticator app, locked with your own key.',
    category: 'Signing in',
    basis: needed,
    article9: null,
    kept: [until('its person ends it', 'Until you remove it.')],
    personColumns: ['person_id'],
  },
  recovery_code: {
    holds: 'Your recovery codes, as fingerprints that open nothing, and when each was used.',
    category: 'Signing in',
    basis: needed,
    article9: null,
    kept: [until('its person ends it', 'Until you make new ones, or remove your last second key.')],
    personColumns: ['person_id'],
  },
  passkey_challenge: {
    holds: 'That a browser was asked for a passkey, and when.',
    category: 'Signing in',
    basis: law,
    article9: null,
    kept: [after(0, 'forget half-done sign-ins', () => 'It works for five minutes; the row goes the night after.')],
    personColumns: ['person_id'],
  },
  half_sign_in: {
    holds: 'That you answered your e-mail and were asked for your second key.',
    category: 'Signing in',
    basis: law,
    article9: null,
    kept: [after(0, 'forget half-done sign-ins', () => 'It works for ten minutes; the row goes the night after.')],
    personColumns: ['person_id'],
  },
  held_form: {
    holds: 'What you were sending when we asked again who sits there, locked with your own key, so that it is not lost.',
    category: 'Signing in',
    basis: needed,
    article9: null,
    kept: [after(0, 'forget half-done sign-ins', () => 'You can send it on for 15 minutes; the row goes the night after.')],
    personColumns: ['person_id'],
  },
}
