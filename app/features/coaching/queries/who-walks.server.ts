import { inOrganisersCare, listExperienceIds, tiedToPerson } from '#app/server/care.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'

const MOST = 500

/** The people an organiser may bring together to walk: those in their care. Whom they work with or manage, another organiser pairs. */
export async function listWhoMayWalk(viewer: Viewer) {
  return db()
    .selectFrom('person')
    .select(['person.id', 'person.known_as', 'person.family_name'])
    .where('person.erased_at', 'is', null)
    .where((is) => is.or([inOrganisersCare(viewer), is('person.id', '=', viewer.personId)]))
    .where((is) => is.not(tiedToPerson(viewer)))
    .orderBy('person.known_as')
    .orderBy('person.family_name')
    .orderBy('person.id')
    .limit(MOST)
    .execute()
}

/** Whether this organiser has this person in their care. */
export async function isInCare(viewer: Viewer, personId: string) {
  const person = await db()
    .selectFrom('person')
    .select('person.id')
    .where('person.id', '=', personId)
    .where('person.erased_at', 'is', null)
    .where(inOrganisersCare(viewer))
    .where((is) => is.not(tiedToPerson(viewer)))
    .executeTakeFirst()
  return person !== undefined
}

/** The experiences a coaching can grow from, the latest first. */
export async function listExperiencesToGrowFrom(viewer: Viewer) {
  return db()
    .selectFrom('experience')
    .select(['experience.id', 'experience.name', 'experience.first_on'])
    .where('experience.id', 'in', listExperienceIds(viewer))
    .where('experience.state', '<>', 'cancelled')
    .orderBy('experience.first_on', 'desc')
    .orderBy('experience.id')
    .limit(100)
    .execute()
}
