import { audit } from '#app/server/audit.server.ts'
import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/**
 * Half a year after a coaching has ended, what the two wrote goes: why, and the words of each check-in. That they talked,
 * and when, stays. Small steps are the person’s own words, and theirs to take back. By the clock, each night.
 */
export const oldWords = forgetting(
  'forget old check-in words',
  ({ day }) =>
    db()
      .selectFrom('coaching')
      .select('id')
      .where('ends_on', '<', day)
      .where((is) =>
        is.or([
          is('why_words', 'is not', null),
          is.exists(
            is
              .selectFrom('check_in')
              .select('check_in.id')
              .whereRef('check_in.coaching_id', '=', 'coaching.id')
              .where('check_in.shared_words', 'is not', null),
          ),
        ]),
      ),
  async (ids, act) => {
    await db().updateTable('coaching').set({ why_words: null }).where('id', 'in', ids).execute()
    await db().updateTable('check_in').set({ shared_words: null }).where('coaching_id', 'in', ids).execute()
    for (const id of ids) await audit(act, 'coaching.forget_words', { kind: 'coaching', id })
  },
)
