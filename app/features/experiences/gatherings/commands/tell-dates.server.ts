import { env } from '#app/server/env.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import { calendarPartOf } from '#app/shared/calendar.ts'
import { dayOf, sayDay, sayTimeSpan } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { entryOfGathering } from '../calendar-entry.ts'
import { listToCome, type ToCome } from '../queries/to-come.server.ts'

interface Holder {
  experience_id: string
  person_id: string
}

/** Who has just said yes gets the dates to come in one mail, with something for their calendar. Nobody is rung about their own yes. */
export async function tellDates(act: Act, { experience_id, person_id }: Holder, cause: string) {
  const dates = await listToCome(experience_id, act.at)
  await tell(act, { personId: person_id, dates, dedupeKey: `your-dates:${cause}`, onlyByMail: true, kind: 'yours' })
}

/** Who gives a place back gets one mail that takes the dates out of their calendar again. */
export async function takeBackDates(act: Act, { experience_id, person_id }: Holder, cause: string) {
  const dates = await listToCome(experience_id, act.at)
  await tell(act, { personId: person_id, dates, dedupeKey: `your-dates:${cause}`, onlyByMail: true, kind: 'gone' })
}

/** Tells those who hold a place already of dates that were added, all of one planning in one message. */
export async function tellNewDates(act: Act, experienceId: string, gatheringIds: readonly string[]) {
  const added = (await listToCome(experienceId, act.at)).filter(({ id }) => gatheringIds.includes(id))
  const [first] = added
  if (!first) return
  const holders = await db()
    .selectFrom('place')
    .select('person_id')
    .where('experience_id', '=', experienceId)
    .where('state', '=', 'accepted')
    .orderBy('person_id')
    .execute()
  for (const { person_id: personId } of holders)
    await tell(act, { personId, dates: added, dedupeKey: `your-dates:${first.id}:${personId}`, kind: 'added' })
}

interface Telling {
  personId: string
  dates: readonly ToCome[]
  dedupeKey: string
  kind: 'yours' | 'added' | 'gone'
  onlyByMail?: true
}

async function tell(act: Act, { personId, dates, dedupeKey, kind, onlyByMail }: Telling) {
  const person = await db()
    .selectFrom('person')
    .select('known_as')
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person || dates.length === 0) return
  await queueMessage(act, {
    personId,
    dedupeKey,
    template: 'your-dates',
    ...(onlyByMail && { onlyByMail }),
    props: {
      knownAs: person.known_as,
      kind,
      dates: dates.map((date) => ({ title: date.neutral_title, when: sayWhen(date, act.at), where: date.where_words })),
      calendarUrl: new URL('/me/calendar', env().appUrl).href,
      calendar: calendarPartOf(dates.map(entryOfGathering), { gone: kind === 'gone', at: act.at }),
    },
  })
}

function sayWhen({ starts_at, ends_at, zone }: ToCome, at: Date) {
  return `${sayDay(dayOf(starts_at, zone), dayOf(at))}, ${sayTimeSpan(starts_at, ends_at, zone)}`
}
