import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import { reachedBy } from '../../queries/organised.server.ts'

/** The experience that this one was brought together into, with others; undefined for one that stands by itself. */
export function findBroughtInto(experienceId: string) {
  return db()
    .selectFrom('experience')
    .innerJoin('experience as into', 'into.id', 'experience.brought_into_id')
    .select(['into.id', 'into.name'])
    .where('experience.id', '=', experienceId)
    .executeTakeFirst()
}

/** The experiences that were brought together into this one, the earliest first. */
export function listOrigins(experienceId: string) {
  return db()
    .selectFrom('experience')
    .select(['id', 'name', 'voice', 'first_on', 'last_on'])
    .where('brought_into_id', '=', experienceId)
    .orderBy('first_on')
    .orderBy('id')
    .limit(20)
    .execute()
}

/** From which experiences the people of this one came, by person: the names of those that were brought together into it. */
export async function listLineage(experienceId: string) {
  const rows = await listOrigin({ experienceId })
  const cameFrom = new Map<string, string[]>()
  for (const { person_id, name } of rows) cameFrom.set(person_id, [...(cameFrom.get(person_id) ?? []), name])
  return cameFrom
}

const listOrigin = prepared(({ experienceId }: { experienceId: string }) =>
  db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['place.person_id', 'experience.name'])
    .where('experience.brought_into_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .orderBy('experience.first_on')
    .orderBy('experience.id'),
)

/** The same for one person. */
export async function listLineageOf(place: { experience_id: string; person_id: string }) {
  const rows = await listNames({ experienceId: place.experience_id, personId: place.person_id })
  return rows.map(({ name }) => name)
}

const listNames = prepared(({ experienceId, personId }: { experienceId: string; personId: string }) =>
  db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select('experience.name')
    .where('experience.brought_into_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .where('place.person_id', '=', personId)
    .orderBy('experience.first_on')
    .orderBy('experience.id'),
)

interface Asked {
  id: string
  programme_id: string
}

/**
 * What can be brought together into an experience: single-voice experiences of the same programme that the viewer
 * organises too, whose days are over, and that went into no other. With how many people came.
 */
export function listBringable(viewer: Viewer, { id, programme_id }: Asked) {
  return db()
    .selectFrom('experience')
    .select(['experience.id', 'experience.name', 'experience.voice', 'experience.first_on', 'experience.last_on'])
    .select((of) =>
      of
        .selectFrom('place')
        .select((one) => one.fn.countAll<number>().as('count'))
        .whereRef('place.experience_id', '=', 'experience.id')
        .where('place.state', '=', 'accepted')
        .as('people'),
    )
    .where(reachedBy(viewer, ['organiser']))
    .where('experience.programme_id', '=', programme_id)
    .where('experience.id', '<>', id)
    .where('experience.voice', 'is not', null)
    .where('experience.brought_into_id', 'is', null)
    .where('experience.state', '<>', 'cancelled')
    .where('experience.last_on', '<', dayOf(viewer.at))
    .orderBy('experience.first_on', 'desc')
    .orderBy('experience.id')
    .limit(50)
    .execute()
}
