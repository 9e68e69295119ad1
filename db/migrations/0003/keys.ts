import type { Kysely } from 'kysely'
import { addColumn, key, makeTable, maybe, oneOf, row, text, to, whole, yesNo } from '../make-table.ts'

const ways = oneOf('email', 'card', 'passkey', 'app', 'recovery', 'demo')

/** Second keys: passkeys and authenticator apps with what they ask on the way, recovery codes, and how a session began. */
export async function makeKeys(db: Kysely<unknown>) {
  await addColumn(db, 'session', 'began_by', ways)
  await addColumn(db, 'session', 'stepped_up_by', ways)

  await addColumn(db, 'passkey', 'transports', text)
  await addColumn(db, 'passkey', 'lives', oneOf('one_device', 'account'))

  // One row for each code, so that one statement uses it up; and who has no app but a passkey needs them as well.
  await addColumn(db, 'totp', 'last_step', whole)
  await db.schema.alterTable('totp').dropColumn('recovery_json').execute()
  await makeTable(
    db,
    'recovery_code',
    { ...row, person_id: to('person'), code_hash: text, used_at: maybe(text) },
    { index: [['person_id']] },
  )

  await makeTable(
    db,
    'passkey_challenge',
    {
      browser_hash: key(text),
      made_at: text,
      what: oneOf('sign_in', 'step_up', 'add'),
      person_id: maybe(to('person')),
      challenge_hash: text,
      expires_at: text,
    },
    { index: [['expires_at']] },
  )

  await makeTable(
    db,
    'half_sign_in',
    { token_hash: key(text), made_at: text, person_id: to('person'), shared_phone: yesNo, expires_at: text },
    { index: [['person_id'], ['expires_at']] },
  )

  await makeTable(
    db,
    'held_form',
    { ...row, person_id: to('person'), path: text, fields: text, expires_at: text },
    { index: [['person_id'], ['expires_at']] },
  )
}
