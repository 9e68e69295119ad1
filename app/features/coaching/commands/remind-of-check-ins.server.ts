import { queueMessage } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf, sayDayTime } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'
import { db, transaction } from '#db/connection.server.ts'
import { channelWords } from '../check-in-words.ts'
import { findNumberOf } from '../queries/reaching.server.ts'
import { reminderKey, urlOfCheckIn } from './tell-pair.server.ts'

const BATCH = 500
const DAYS_AHEAD = 2

/**
 * Reminds people of the talks of the next two days that are agreed: once for each time that was agreed, since a moved
 * one has a new key. By the clock, each morning; run twice it does nothing more.
 */
export function remindOfCheckIns(act: Act) {
  return transaction(async () => {
    const until = instantOf({ on: addDays(dayOf(act.at), DAYS_AHEAD + 1), time: '00:00' })
    const soon = await db()
      .selectFrom('check_in')
      .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
      .innerJoin('person', 'person.id', 'coaching.person_id')
      .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
      .select(['check_in.id', 'check_in.starts_at', 'check_in.channel', 'check_in.sequence'])
      .select(['coaching.person_id', 'coaching.coach_id', 'person.known_as', 'coach.known_as as coach_known_as'])
      .where('check_in.state', '=', 'agreed')
      .where('check_in.starts_at', '>', act.at.toISOString())
      .where('check_in.starts_at', '<', until)
      .where('person.erased_at', 'is', null)
      .orderBy('check_in.starts_at')
      .limit(BATCH)
      .execute()
    for (const { id, sequence, ...talk } of soon) {
      await queueMessage(act, {
        personId: talk.person_id,
        dedupeKey: reminderKey(id, sequence),
        template: 'check-in-reminder',
        props: {
          knownAs: talk.known_as,
          withName: talk.coach_known_as,
          when: sayDayTime(talk.starts_at),
          by: channelWords[talk.channel].by,
          url: urlOfCheckIn(id),
          phone: await findNumberOf(talk.coach_id),
        },
      })
    }
    return soon.length
  })
}
