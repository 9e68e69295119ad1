import { forgetting } from '#app/server/forgetting.server.ts'
import { db } from '#db/connection.server.ts'

/** The notes on what somebody needed, long after the last day of the experience. What was arranged stays. */
export const preparationWords = forgetting(
  'forget preparation words',
  ({ day }) =>
    db()
      .selectFrom('preparation')
      .innerJoin('place', 'place.id', 'preparation.place_id')
      .innerJoin('experience', 'experience.id', 'place.experience_id')
      .select('preparation.id')
      .where('experience.last_on', '<', day)
      .where('preparation.words', 'is not', null),
  (ids) => db().updateTable('preparation').set({ words: null }).where('id', 'in', ids).execute(),
)
