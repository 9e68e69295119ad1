import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { listReadiness } from '../../preparation/queries/readiness.server.ts'
import { blockersOf, readinessOf } from '../../preparation/readiness-of-place.ts'
import type { ExperienceRow } from '../../queries/experience.server.ts'
import { listLineage } from '../../lineage/queries/lineage.server.ts'
import { howTheyStand } from '../how-they-stand.ts'
import { isHoldable } from '../place-states.ts'

/**
 * Every place of one experience as its organiser sees it: how each stands and since when, who is to be rung, how ready
 * who said yes is. A handful of queries whatever the number of people; finding and ordering are done on what they give.
 * Whom the viewer works with or manages shows by name only: another organiser carries them.
 */
export async function listPipeline(experience: ExperienceRow, viewer: Viewer) {
  const today = dayOf(viewer.at)
  const places = await listPlaces(experience.id)
  const personIds = places.map(({ person_id }) => person_id)
  const [changes, mailable, returned, tied, readiness, lineage] = await Promise.all([
    listChangesOf(experience.id),
    listMailable(personIds),
    listUndelivered(personIds),
    listTied(viewer, today),
    listReadiness(experience.id),
    listLineage(experience.id),
  ])
  return places.map(({ known_as, family_name, community_id, community_name, made_at, pinned_at, ...place }) => {
    const stands = howTheyStand(changes.filter(({ place_id }) => place_id === place.id))
    const ready = readiness.find(({ id }) => id === place.id)
    const isCarriedByOther = tied.has(place.person_id)
    const isMailable = mailable.has(place.person_id)
    return {
      ...place,
      name: [known_as, family_name].filter(Boolean).join(' '),
      knownAs: known_as,
      communityId: community_id,
      communityName: community_name,
      since: stands.since ?? made_at,
      hasLapsed: stands.hasLapsed,
      lapsedBefore: stands.lapsedBefore,
      leftFromInvited: stands.leftFromInvited,
      answerByOn: place.answer_by_on,
      isMailable,
      isToRing: place.state === 'invited' && (!isMailable || returned.has(place.id)),
      mailCameBack: returned.has(place.id),
      isCarriedByOther,
      isHeld: pinned_at !== null && isHoldable(place.state),
      cameFrom: lineage.get(place.person_id) ?? [],
      isReady: ready ? readinessOf(ready, experience, today).isReady : null,
      ready: ready && !isCarriedByOther ? readinessOf(ready, experience, today) : null,
      blockers: ready && !isCarriedByOther ? blockersOf(ready, experience, today) : [],
    }
  })
}

export type PipelinePlace = Awaited<ReturnType<typeof listPipeline>>[number]

function listPlaces(experienceId: string) {
  return db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .leftJoin('community', 'community.id', 'person.community_id')
    .select(['place.id', 'place.made_at', 'place.person_id', 'place.voice', 'place.state', 'place.energy', 'place.free'])
    .select(['place.answer_by_on', 'place.return_on', 'place.pinned_at', 'person.known_as', 'person.family_name', 'person.wants'])
    .select(['person.community_id', 'community.name as community_name'])
    .where('place.experience_id', '=', experienceId)
    .where('person.erased_at', 'is', null)
    .limit(1000)
    .execute()
}

function listChangesOf(experienceId: string) {
  return db()
    .selectFrom('place_change')
    .innerJoin('place', 'place.id', 'place_change.place_id')
    .select(['place_change.place_id', 'place_change.made_at', 'place_change.from_state', 'place_change.to_state', 'place_change.by_id'])
    .where('place.experience_id', '=', experienceId)
    .orderBy('place_change.made_at')
    .orderBy('place_change.id')
    .limit(10_000)
    .execute()
}

/** Those of these people whom mail can reach. */
export async function listMailable(personIds: readonly string[]) {
  const ways = await db()
    .selectFrom('contact_way')
    .select('person_id')
    .distinct()
    .where('kind', '=', 'email')
    .where('safe', '<>', 'never')
    .where('person_id', 'in', ['', ...personIds])
    .execute()
  return new Set(ways.map(({ person_id }) => person_id))
}

/** The places whose last invitation by mail did not arrive: bounced or given up. */
async function listUndelivered(personIds: readonly string[]) {
  const messages = await db()
    .selectFrom('message')
    .select(['dedupe_key', 'bounced_at', 'gave_up_at'])
    .where('template', '=', 'place-invitation')
    .where('person_id', 'in', ['', ...personIds])
    .orderBy('made_at')
    .execute()
  const last = new Map(messages.map((message) => [message.dedupe_key.split(':')[1] ?? '', message]))
  return new Set([...last].flatMap(([placeId, { bounced_at, gave_up_at }]) => (bounced_at || gave_up_at ? [placeId] : [])))
}

/** Those whom the viewer works with or manages today. */
export async function listTied({ personId }: Pick<Viewer, 'personId'>, today: string) {
  const ties = await db()
    .selectFrom('tie')
    .select('b_id')
    .where('a_id', '=', personId)
    .where('kind', 'in', ['works_with', 'manages'])
    .where((is) => is.or([is('ends_on', 'is', null), is('ends_on', '>=', today)]))
    .execute()
  return new Set(ties.map(({ b_id }) => b_id))
}
