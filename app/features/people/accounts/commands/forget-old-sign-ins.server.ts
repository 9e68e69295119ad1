import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/** Codes that ran out. */
export const oldSignInCodes = forgetting(
  'forget old sign-in codes',
  ({ instant }) => db().selectFrom('sign_in_code').select('id').where('expires_at', '<=', instant),
  (ids) => db().deleteFrom('sign_in_code').where('id', 'in', ids).execute(),
)

/** Sessions past their last day. */
export const oldSessions = forgetting(
  'forget old sessions',
  ({ instant }) => db().selectFrom('session').select('token_hash as id').where('expires_at', '<=', instant),
  (hashes) => db().deleteFrom('session').where('token_hash', 'in', hashes).execute(),
)

/** Limits whose window is over. */
export const oldLimits = forgetting(
  'forget old limits',
  ({ instant }) => db().selectFrom('rate_limit').select('key as id').where('resets_at', '<=', instant),
  (keys) => db().deleteFrom('rate_limit').where('key', 'in', keys).execute(),
)

/** Links out of messages, some time after they ended. */
export const oldReplyLinks = forgetting(
  'forget reply links',
  ({ instant }) => db().selectFrom('reply_link').select('token_hash as id').where('expires_at', '<', instant),
  (hashes) => db().deleteFrom('reply_link').where('token_hash', 'in', hashes).execute(),
)

/** Paper cards that were taken back long ago. */
export const cardsTakenBack = forgetting(
  'forget cards taken back',
  ({ instant }) => db().selectFrom('card').select('id').where('revoked_at', '<', instant),
  (ids) => db().deleteFrom('card').where('id', 'in', ids).execute(),
)
