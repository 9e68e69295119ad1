import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { acquaintedByTies, keptApartByPower } from '../power-rules.ts'
import type { SessionFacts, Sitter } from '../write-brief.ts'
import { listEarlierCompany, listHistory, listServices, listTiesAmong } from './company.server.ts'
import type { SessionRow } from './sessions.server.ts'

/**
 * All that the circles of a session follow from, as it was known at an instant: who has a place and is not noted away,
 * what they bring, how they know each other, and whom they have sat with before.
 */
export async function readFacts(session: SessionRow, at: Date): Promise<SessionFacts> {
  const today = dayOf(at, session.zone)
  const places = await listPresent(session, at)
  const placeOf = new Map(places.map(({ id, person_id }) => [person_id, id]))
  const services = await listServices([...placeOf.keys()], today)
  const ties = await listTiesAmong(placeOf, today)
  const earlier = await listEarlierCompany(placeOf, session)
  const present = places.map(({ id, person_id, voice, community_id, languages }): Sitter => ({
    id,
    voice,
    locality: community_id,
    service: services.get(person_id) ?? null,
    language: languages.split(' ')[0]?.split('-')[0] || null,
  }))
  return {
    sessionId: session.id,
    present: present.sort((a, b) => (a.id < b.id ? -1 : 1)),
    keepApart: keptApartByPower(ties),
    acquainted: [...acquaintedByTies(ties), ...earlier],
    history: await listHistory(session),
  }
}

/** Everybody with an accepted place; where the roll was called, without those noted away or gone early by then. */
async function listPresent({ id, experience_id }: SessionRow, at: Date) {
  const rows = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .leftJoin('attendance', (join) =>
      join
        .onRef('attendance.person_id', '=', 'place.person_id')
        .on('attendance.gathering_id', '=', id)
        .on('attendance.noted_at', '<=', at.toISOString()),
    )
    .select(['place.id', 'place.person_id', 'place.voice', 'person.community_id', 'person.languages', 'attendance.state as noted'])
    .where('place.experience_id', '=', experience_id)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .orderBy('place.id')
    .limit(300)
    .execute()
  return rows.filter(({ noted }) => noted === null || noted === 'here')
}
