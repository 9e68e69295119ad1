import { cancelMessages, queueMessage } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import { calendarPartOf } from '#app/shared/calendar.ts'
import { sayDay, dayOf, sayTimeSpan } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { entryOfGathering } from '../calendar-entry.ts'
import type { findGatheringToEdit } from '../queries/gathering.server.ts'

type Told = NonNullable<Awaited<ReturnType<typeof findGatheringToEdit>>>
type News = { template: 'gathering-moved' } | { template: 'gathering-called-off'; words: string }

/**
 * Tells everyone who holds a place, and their calendars, while it can still matter: nobody is told of what is past. What was
 * said of an earlier time and has not gone out yet is held back.
 */
export async function tellCohort(act: Act, gathering: Told, news: News) {
  if (!gathering.experience_id || gathering.ends_at <= act.at.toISOString()) return
  const cohort = await listCohort(gathering.experience_id)
  await takeBackMoves(act, gathering, cohort)
  const calendar = calendarPartOf([entryOfGathering(gathering)], { gone: news.template === 'gathering-called-off', at: act.at })
  for (const person of cohort) {
    const personId = person.id
    const dedupeKey = `${news.template}:${gathering.id}:${gathering.sequence}:${personId}`
    const props = { knownAs: person.known_as, title: gathering.neutral_title, when: sayWhen(gathering, act.at), calendar }
    if (news.template === 'gathering-moved') {
      await queueMessage(act, { personId, dedupeKey, template: news.template, props: { ...props, where: gathering.where_words } })
    } else {
      await queueMessage(act, { personId, dedupeKey, template: news.template, props: { ...props, words: news.words } })
    }
  }
}

function listCohort(experienceId: string) {
  return db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['person.id', 'person.known_as'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .orderBy('person.id')
    .execute()
}

/** A slow mail about the time before must not arrive after the one about this time. */
async function takeBackMoves(act: Act, { id, sequence }: Told, cohort: readonly { id: string }[]) {
  const earlier = Array.from({ length: sequence }, (_, at) => at)
  for (const person of cohort)
    await cancelMessages(
      act,
      earlier.map((at) => `gathering-moved:${id}:${at}:${person.id}`),
    )
}

function sayWhen({ starts_at, ends_at, zone }: Told, at: Date) {
  return `${sayDay(dayOf(starts_at, zone), dayOf(at))}, ${sayTimeSpan(starts_at, ends_at, zone)}`
}
