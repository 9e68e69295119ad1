import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { blockersOf, readinessOf } from '../../preparation/readiness-of-place.ts'
import type { ExperienceRow } from '../../queries/experience.server.ts'
import { listLineage } from '../../lineage/queries/lineage.server.ts'
import { howTheyStand } from '../how-they-stand.ts'
import { isHoldable } from '../place-states.ts'
import { listChanges, listInvitationMails, listPlaces, listPreparations } from './pipeline-rows.server.ts'

/**
 * Every place of one experience as its organiser sees it: how each stands and since when, who is to be rung, how ready
 * who said yes is. A handful of queries whatever the number of people; finding and ordering are done on what they give.
 * Whom the viewer works with or manages shows by name only: another organiser carries them.
 */
export async function listPipeline(experience: ExperienceRow, viewer: Viewer) {
  const today = dayOf(viewer.at)
  const experienceId = experience.id
  const places = await listPlaces({ experienceId, viewerId: viewer.personId, today })
  const changes = Map.groupBy(await listChanges({ experienceId }), ({ place_id }) => place_id)
  const preparations = Map.groupBy(await listPreparations({ experienceId }), ({ place_id }) => place_id)
  const returned = findReturned(await listInvitationMails({ experienceId }))
  const lineage = await listLineage(experienceId)
  return places.map(({ known_as, family_name, community_id, community_name, made_at, pinned_at, is_mailable, is_tied, ...place }) => {
    const stands = howTheyStand(changes.get(place.id) ?? [])
    const isCarriedByOther = Boolean(is_tied)
    const isMailable = Boolean(is_mailable)
    const prepared = { voice: place.voice, preparations: preparations.get(place.id) ?? [] }
    const ready = place.state === 'accepted' ? readinessOf(prepared, experience, today) : null
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
      isReady: ready?.isReady ?? null,
      ready: isCarriedByOther ? null : ready,
      blockers: ready && !isCarriedByOther ? blockersOf(prepared, experience, today) : [],
    }
  })
}

export type PipelinePlace = Awaited<ReturnType<typeof listPipeline>>[number]

/** The places whose last invitation by mail did not arrive: bounced or given up. */
function findReturned(mails: Awaited<ReturnType<typeof listInvitationMails>>) {
  const last = new Map(mails.map((mail) => [mail.dedupe_key.split(':')[1] ?? '', mail]))
  return new Set([...last].flatMap(([placeId, { bounced_at, gave_up_at }]) => (bounced_at || gave_up_at ? [placeId] : [])))
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
