import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/**
 * What messages said that went out or were called off some time ago, or that somebody told on the phone. What still waits keeps
 * its words, and so does what did not arrive, until a person has seen to it: else nobody could send it another way.
 */
export const messageWords = forgetting(
  'forget what messages said',
  ({ instant }) =>
    db()
      .selectFrom('message')
      .select('id')
      .where('props_json', '<>', '')
      .where((is) =>
        is.or([
          is.and([is('sent_at', '<', instant), is('bounced_at', 'is', null)]),
          is('rung_at', '<', instant),
          is('cancelled_at', '<', instant),
        ]),
      ),
  (ids) => db().updateTable('message').set({ props_json: '' }).where('id', 'in', ids).execute(),
)

/** That there was a message at all, long after it was due. */
export const oldMessages = forgetting(
  'forget old messages',
  ({ instant }) => db().selectFrom('message').select('id').where('due_at', '<', instant),
  (ids) => db().deleteFrom('message').where('id', 'in', ids).execute(),
)

/** What was written to everyone of something, once no message of it is left. */
export const oldAnnouncements = forgetting(
  'forget old announcements',
  ({ instant }) =>
    db()
      .selectFrom('announcement')
      .select('id')
      .where((is) => is(is.fn.coalesce('sent_at', 'made_at'), '<', instant))
      .where((is) =>
        is.not(is.exists(is.selectFrom('message').select('message.id').whereRef('message.announcement_id', '=', 'announcement.id'))),
      ),
  (ids) => db().deleteFrom('announcement').where('id', 'in', ids).execute(),
)
