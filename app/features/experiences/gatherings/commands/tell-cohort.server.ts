import { queueMessage } from '#app/server/outbox.server.ts'
import type { Act } from '#app/shared/act.ts'
import { sayDay, dayOf, sayTimeSpan } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'

interface Told {
  id: string
  neutral_title: string
  experience_id: string | null
  starts_at: string
  ends_at: string
  zone: string
  where_words: string | null
  sequence: number
}

type News = { template: 'gathering-moved' } | { template: 'gathering-called-off'; words: string }

/** Tells everyone who holds a place, while it can still matter to them: nobody is told of what is past. */
export async function tellCohort(act: Act, gathering: Told, news: News) {
  if (!gathering.experience_id || gathering.ends_at <= act.at.toISOString()) return
  const cohort = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['person.id', 'person.known_as'])
    .where('place.experience_id', '=', gathering.experience_id)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .execute()
  for (const person of cohort) {
    const personId = person.id
    const dedupeKey = `${news.template}:${gathering.id}:${gathering.sequence}:${personId}`
    const props = { knownAs: person.known_as, title: gathering.neutral_title, when: sayWhen(gathering, act.at) }
    if (news.template === 'gathering-moved') {
      await queueMessage(act, { personId, dedupeKey, template: news.template, props: { ...props, where: gathering.where_words } })
    } else {
      await queueMessage(act, { personId, dedupeKey, template: news.template, props: { ...props, words: news.words } })
    }
  }
}

function sayWhen({ starts_at, ends_at, zone }: Told, at: Date) {
  return `${sayDay(dayOf(starts_at, zone), dayOf(at))}, ${sayTimeSpan(starts_at, ends_at, zone)}`
}
