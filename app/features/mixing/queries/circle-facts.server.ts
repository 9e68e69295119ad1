import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { CircleFacts, Sitter } from '../circle-facts.ts'
import type { Pair } from '../engine/circle-brief.ts'
import type { SettingsOf } from '../mix-notes.ts'
import { listEarlierCompany, listServices } from './company.server.ts'
import { listPairsAmong } from './pairs.server.ts'

type Asked = Pick<SettingsOf<'circles'>, 'experienceId' | 'sessionIds' | 'awayIds'>

/**
 * All that the circles of some sessions follow from, as it was known at an instant: who has a place and is not noted away,
 * what they bring, how they know each other, and with whom they sat in sessions that are not worked out anew.
 */
export async function readCircleFacts({ experienceId, sessionIds, awayIds }: Asked, at: Date): Promise<CircleFacts> {
  const experience = await db()
    .selectFrom('experience')
    .select(['id', 'first_on', 'zone'])
    .where('id', '=', experienceId)
    .executeTakeFirstOrThrow()
  const today = dayOf(at, experience.zone)
  const places = (await listAccepted(experienceId)).filter(({ id }) => !awayIds.includes(id))
  const placeOf = new Map(places.map(({ id, person_id }) => [person_id, id]))
  const personIds = [...placeOf.keys()]
  const [services, away, sessions, earlier, history, { ties, together, apart }] = [
    await listServices(personIds, today),
    await listAway(sessionIds, at),
    await listInOrder(sessionIds),
    await listEarlierCompany(placeOf, { experience_id: experienceId, first_on: experience.first_on }),
    await listHistory(experienceId, sessionIds),
    await listPairsAmong(personIds, today),
  ]
  const pairOf = ({ aId, bId }: { aId: string; bId: string }): Pair[] => {
    const [a, b] = [placeOf.get(aId), placeOf.get(bId)]
    return a && b ? [[a, b]] : []
  }
  const people = places.map((place): Sitter => ({
    id: place.id,
    personId: place.person_id,
    voice: place.voice,
    locality: place.community_id,
    service: services.get(place.person_id) ?? null,
    language: place.languages.split(' ')[0]?.split('-')[0] || null,
  }))
  return {
    people,
    sessions: sessions.map(({ id }) => ({
      id,
      presentIds: people.filter(({ personId }) => !away.has(`${id} ${personId}`)).map((sitter) => sitter.id),
    })),
    keepApart: [
      ...ties.filter(({ kind }) => kind === 'works_with' || kind === 'manages'),
      ...apart.filter(({ scope }) => scope !== 'room'),
    ].flatMap(pairOf),
    together: together
      .filter(({ scope }) => scope === 'circle')
      .flatMap(({ strength, ...one }) => pairOf(one).map((pair) => ({ pair, strength }))),
    acquainted: [...ties.filter(({ kind }) => kind !== 'works_with' && kind !== 'manages').flatMap(pairOf), ...earlier],
    history,
  }
}

function listAccepted(experienceId: string) {
  return db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'place.person_id', 'place.voice', 'person.community_id', 'person.languages'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .orderBy('place.id')
    .limit(1000)
    .execute()
}

/** Who was noted away from which session, or gone early: `session person`. */
async function listAway(sessionIds: readonly string[], at: Date) {
  const rows = await db()
    .selectFrom('attendance')
    .select(['gathering_id', 'person_id'])
    .where('gathering_id', 'in', ['', ...sessionIds])
    .where('state', '<>', 'here')
    .where('noted_at', '<=', at.toISOString())
    .execute()
  return new Set(rows.map(({ gathering_id, person_id }) => `${gathering_id} ${person_id}`))
}

function listInOrder(sessionIds: readonly string[]) {
  return db()
    .selectFrom('gathering')
    .select('id')
    .where('id', 'in', ['', ...sessionIds])
    .where('cancelled_at', 'is', null)
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
}

/** The adopted circles of the sessions before the last of these that are not among them, in the order they are held. */
async function listHistory(experienceId: string, sessionIds: readonly string[]) {
  const rows = await db()
    .selectFrom('circle_seat')
    .innerJoin('gathering', 'gathering.id', 'circle_seat.gathering_id')
    .select(['circle_seat.gathering_id', 'circle_seat.place_id', 'circle_seat.circle'])
    .where('gathering.experience_id', '=', experienceId)
    .where('gathering.id', 'not in', ['', ...sessionIds])
    .where('gathering.starts_at', '<', (of) =>
      of
        .selectFrom('gathering as last')
        .select(({ fn }) => fn.max('last.starts_at').as('starts_at'))
        .where('last.id', 'in', ['', ...sessionIds]),
    )
    .where('gathering.cancelled_at', 'is', null)
    .orderBy('gathering.starts_at')
    .orderBy('gathering.id')
    .orderBy('circle_seat.circle')
    .orderBy('circle_seat.place_id')
    .execute()
  return [...Map.groupBy(rows, (row) => row.gathering_id).values()].map((seats) =>
    [...Map.groupBy(seats, ({ circle }) => circle).values()].map((circle) => circle.map(({ place_id }) => place_id)),
  )
}
