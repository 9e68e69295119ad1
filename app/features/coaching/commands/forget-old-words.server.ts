import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { wordsKeptSince } from '../coaching-terms.ts'

const BATCH = 100

/**
 * Half a year after a coaching has ended, what the two wrote goes: why, and the words of each check-in. That they talked,
 * and when, stays. Small steps are the person’s own words, and theirs to take back. By the clock, each night.
 */
export function forgetOldWords(act: Act) {
  return transaction(async () => {
    const over = await db()
      .selectFrom('coaching')
      .select('id')
      .where('ends_on', '<', wordsKeptSince(dayOf(act.at)))
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
      )
      .limit(BATCH)
      .execute()
    for (const { id } of over) {
      await db().updateTable('coaching').set({ why_words: null }).where('id', '=', id).execute()
      await db().updateTable('check_in').set({ shared_words: null }).where('coaching_id', '=', id).execute()
      await audit(act, 'coaching.forget_words', { kind: 'coaching', id })
    }
    return over.length
  })
}
