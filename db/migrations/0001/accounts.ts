import type { Kysely } from 'kysely'
import { from, key, makeTable, maybe, oneOf, row, text, to, wide, yesNo } from '../make-table.ts'

/** Our own sign-in: codes and links by e-mail, paper cards, passkeys and authenticator apps. Only hashes of what opens a door. */
export async function makeAccounts(db: Kysely<unknown>) {
  await makeTable(db, 'login', { person_id: key(to('person')), made_at: text, ended_at: maybe(text) })

  await makeTable(
    db,
    'sign_in_code',
    {
      ...row,
      lookup: text,
      person_id: maybe(to('person')),
      token_hash: text,
      code_hash: text,
      browser_hash: text,
      tries: from(0),
      expires_at: text,
      used_at: maybe(text),
    },
    { unique: [['token_hash']], index: [['lookup', 'made_at']] },
  )

  await makeTable(
    db,
    'session',
    {
      token_hash: key(text),
      made_at: text,
      person_id: to('person'),
      expires_at: text,
      seen_at: text,
      user_agent: text,
      shared_phone: yesNo,
      stepped_up_at: maybe(text),
    },
    { index: [['person_id']] },
  )

  await makeTable(
    db,
    'passkey',
    { ...row, person_id: to('person'), credential_id: text, public_key: text, counter: wide, name: text, last_used_at: maybe(text) },
    { unique: [['credential_id']], index: [['person_id']] },
  )

  await makeTable(db, 'totp', { person_id: key(to('person')), secret: text, confirmed_at: maybe(text), recovery_json: text })

  await makeTable(
    db,
    'card',
    {
      ...row,
      person_id: to('person'),
      secret_hash: text,
      pin_hash: maybe(text),
      tries: from(0),
      given_by_id: to('person'),
      revoked_at: maybe(text),
    },
    { unique: [['secret_hash']] },
  )

  await makeTable(
    db,
    'reply_link',
    {
      token_hash: key(text),
      made_at: text,
      person_id: to('person'),
      about_kind: oneOf('place', 'check_in', 'idea_person', 'barrier'),
      about_id: text,
      expires_at: text,
      used_at: maybe(text),
    },
    { index: [['about_kind', 'about_id']] },
  )

  await makeTable(
    db,
    'feed_token',
    { ...row, person_id: to('person'), token_hash: text, last_used_at: maybe(text) },
    { unique: [['person_id'], ['token_hash']] },
  )
}
