import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'
import { forgotten } from './close-door.server.ts'

/** The night after: the codes of doors that have closed. */
export const closedDoors = forgetting(
  'forget closed doors',
  ({ instant }) => db().selectFrom('door').select('id').where('closes_at', '<=', instant).where('sealed_code', 'is not', null),
  (ids) => db().updateTable('door').set({ sealed_code: null }).where('id', 'in', ids).execute(),
)

/** The night after: what the phones of guests were recognised by, once no door of their gathering is open any more. */
export const guestsGone = forgetting(
  'forget guests of closed doors',
  ({ instant }) =>
    db()
      .selectFrom('guest')
      .select('id')
      .where('token_hash', 'not like', 'gone:%')
      .where('gathering_id', 'not in', (from) => from.selectFrom('door').select('gathering_id').where('closes_at', '>', instant)),
  (ids) => db().updateTable('guest').set({ token_hash: forgotten }).where('id', 'in', ids).execute(),
)
