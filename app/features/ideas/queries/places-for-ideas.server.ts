import { findBelonging } from '#app/server/belonging.server.ts'
import { inOrganisersCare, organises } from '#app/server/care.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'

/** Where a viewer’s idea can belong: the localities they are part of, by name. */
export async function listLocalitiesForIdeas(viewer: Viewer) {
  const { localityIds } = await findBelonging(viewer)
  return localityIds.size === 0 ? [] : listOpenLocalities({ ids: [...localityIds] })
}

const listOpenLocalities = prepared(({ ids }: { ids: readonly string[] }) =>
  db().selectFrom('locality').select(['id', 'name', 'programme_id']).where('id', 'in', ids).where('closed_at', 'is', null).orderBy('name'),
)

/** The communities of some localities, by name. */
export async function listCommunitiesIn(localityIds: readonly string[]) {
  if (localityIds.length === 0) return []
  return db()
    .selectFrom('community')
    .select(['id', 'name', 'locality_id'])
    .where('locality_id', 'in', localityIds)
    .orderBy('name')
    .execute()
}

/**
 * Whom a viewer may ask into an idea: themselves, whom they have been in a cohort with, by first name; and who organises,
 * the people in their care.
 */
export async function listPeopleForIdea(viewer: Viewer) {
  const people = await db()
    .selectFrom('person')
    .select(['id', 'known_as', 'family_name'])
    .where('erased_at', 'is', null)
    .where((is) => is.or([is('id', '=', viewer.personId), is('id', 'in', listCohortIdsOf(viewer.personId)), inOrganisersCare(viewer)]))
    .orderBy('known_as')
    .orderBy('id')
    .limit(500)
    .execute()
  return people.map(({ family_name, ...person }) => ({ ...person, family_name: organises(viewer) ? family_name : null }))
}

function listCohortIdsOf(personId: string) {
  return db()
    .selectFrom('place as mine')
    .innerJoin('place as theirs', 'theirs.experience_id', 'mine.experience_id')
    .select('theirs.person_id')
    .where('mine.person_id', '=', personId)
    .where('mine.state', '=', 'accepted')
    .where('theirs.state', '=', 'accepted')
}
