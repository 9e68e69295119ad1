import { findBelonging } from '#app/server/belonging.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'

/** Where a viewer’s idea can belong: the localities they are part of, with their communities. */
export async function listPlacesForIdeas(viewer: Viewer) {
  const { localityIds } = await findBelonging(viewer)
  const localities = await db()
    .selectFrom('locality')
    .select(['id', 'name', 'programme_id'])
    .where('id', 'in', [...localityIds, ''])
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute()
  const communities = await db()
    .selectFrom('community')
    .select(['id', 'name', 'locality_id'])
    .where('locality_id', 'in', [...localities.map(({ id }) => id), ''])
    .orderBy('name')
    .execute()
  return { localities, communities }
}

/** People who can become part of an idea: those who belong to its locality by where they live or by an accepted place there. */
export async function listPeopleForIdea({ localityId, programmeId }: { localityId: string | null; programmeId: string }) {
  return db()
    .selectFrom('person')
    .leftJoin('community', 'community.id', 'person.community_id')
    .leftJoin('locality', 'locality.id', 'community.locality_id')
    .select(['person.id', 'person.known_as', 'person.family_name'])
    .where('person.erased_at', 'is', null)
    .where((where) =>
      where.or([
        localityId ? where('community.locality_id', '=', localityId) : where('locality.programme_id', '=', programmeId),
        where.exists(
          where
            .selectFrom('place')
            .innerJoin('experience', 'experience.id', 'place.experience_id')
            .select('place.id')
            .where('place.person_id', '=', where.ref('person.id'))
            .where('place.state', '=', 'accepted')
            .where('experience.programme_id', '=', programmeId),
        ),
      ]),
    )
    .orderBy('person.known_as')
    .limit(500)
    .execute()
}
