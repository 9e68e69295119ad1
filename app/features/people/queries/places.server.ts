import { listExperienceIds } from '#app/server/care.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'

export type PlaceShown = Awaited<ReturnType<typeof listPlacesOf>>[number]

/** A person's places at experiences, the latest first; for an organiser, at those they organise. */
export function listPlacesOf(personId: string, { within }: { within?: Viewer } = {}) {
  return db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['place.id', 'place.voice', 'place.state', 'experience.id as experienceId', 'experience.name'])
    .select(['experience.first_on as firstOn', 'experience.last_on as lastOn'])
    .where('place.person_id', '=', personId)
    .$if(within !== undefined, (query) => query.where('experience.id', 'in', listExperienceIds(within ?? { roles: [] })))
    .orderBy('experience.first_on', 'desc')
    .orderBy('place.id')
    .limit(100)
    .execute()
}

/** The voice a person brings where the two of them are in one cohort: all that the others there see, beside the first name. */
export async function findSharedVoice(onePersonId: string, otherPersonId: string) {
  const place = await db()
    .selectFrom('place as theirs')
    .innerJoin('place as mine', 'mine.experience_id', 'theirs.experience_id')
    .innerJoin('experience', 'experience.id', 'theirs.experience_id')
    .select('theirs.voice')
    .where('theirs.person_id', '=', otherPersonId)
    .where('mine.person_id', '=', onePersonId)
    .where('theirs.state', '=', 'accepted')
    .where('mine.state', '=', 'accepted')
    .orderBy('experience.first_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return place?.voice ?? null
}
