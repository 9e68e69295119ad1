import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/** Passkeys asked for and never shown, sign-ins never finished, forms never sent on: all past their few minutes. */
export const halfDoneSignIns = forgetting(
  'forget half-done sign-ins',
  ({ instant }) =>
    db()
      .selectFrom('passkey_challenge')
      .select('browser_hash as id')
      .where('expires_at', '<=', instant)
      .union(db().selectFrom('half_sign_in').select('token_hash as id').where('expires_at', '<=', instant))
      .union(db().selectFrom('held_form').select('id').where('expires_at', '<=', instant)),
  async (keys) => {
    await db().deleteFrom('passkey_challenge').where('browser_hash', 'in', keys).execute()
    await db().deleteFrom('half_sign_in').where('token_hash', 'in', keys).execute()
    await db().deleteFrom('held_form').where('id', 'in', keys).execute()
  },
)
