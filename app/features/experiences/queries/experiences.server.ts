import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { reachedBy } from './organised.server.ts'

const PAGE = 50

/** What each kind of role opens on the list of experiences. */
const rolesHere = ['organiser', 'facilitator', 'kitchen'] as const

/**
 * The experiences a viewer has to do with: where they were asked or are coming, where they hold a role, and those of
 * the people they walk with as a coach. The latest first; `after` is where the page before ended: its last day and id.
 */
export async function listExperiences(viewer: Viewer, after?: { firstOn: string; id: string }) {
  const rows = await db()
    .selectFrom('experience')
    .leftJoin('locality', 'locality.id', 'experience.locality_id')
    .leftJoin('place', (join) => join.onRef('place.experience_id', '=', 'experience.id').on('place.person_id', '=', viewer.personId))
    .select(['experience.id', 'experience.name', 'experience.pattern', 'experience.state', 'experience.first_on', 'experience.last_on'])
    .select(['locality.name as locality_name', 'place.id as place_id', 'place.state as place_state'])
    .where((is) =>
      is.or([
        is('experience.id', 'in', placedExperiences(viewer)),
        reachedBy(viewer, rolesHere),
        is('experience.id', 'in', coachedExperiences(viewer)),
      ]),
    )
    .$if(after !== undefined, (query) =>
      query.where((is) =>
        is.or([
          is('experience.first_on', '<', after?.firstOn ?? ''),
          is.and([is('experience.first_on', '=', after?.firstOn ?? ''), is('experience.id', '>', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('experience.first_on', 'desc')
    .orderBy('experience.id')
    .limit(PAGE + 1)
    .execute()
  const experiences = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? experiences.at(-1) : undefined
  return { experiences, next: last ? { firstOn: last.first_on, id: last.id } : null }
}

function placedExperiences({ personId }: Viewer) {
  return db()
    .selectFrom('place')
    .select('place.experience_id')
    .where('place.person_id', '=', personId)
    .where('place.state', 'in', ['invited', 'accepted', 'waiting', 'not_now'])
}

function coachedExperiences({ personId }: Viewer) {
  return db().selectFrom('coaching').select('experience_id').where('coach_id', '=', personId).where('experience_id', 'is not', null)
}
