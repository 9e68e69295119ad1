import { sql } from 'kysely'
import { covers } from '#app/server/relations.server.ts'
import { findScope } from '#app/server/scope.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { listTied } from './pipeline.server.ts'

const MOST = 100

interface Scope {
  viewer: Viewer
  experience: { id: string; programme_id: string; locality_id: string | null }
}

/**
 * People an organiser may think of for an experience: those who live in its localities, belong to an experience there, or
 * have the organiser as their named contact; without those who have a place already, whatever came of it, and without
 * those the organiser works with or manages. `find` is any part of the name.
 */
export async function listPeopleInScope(
  { viewer, experience }: Scope,
  { find = '', ids }: { find?: string | undefined; ids?: readonly string[] | undefined },
) {
  const localityIds = await listLocalityIds({ viewer, experience })
  const tied = await listTied(viewer, dayOf(viewer.at))
  const there = db()
    .selectFrom('experience')
    .select('experience.id')
    .where((of) =>
      of.or([
        of('experience.locality_id', 'in', localityIds),
        of.and([of('experience.locality_id', 'is', null), of('experience.programme_id', '=', experience.programme_id)]),
      ]),
    )
  const people = await db()
    .selectFrom('person')
    .leftJoin('community', 'community.id', 'person.community_id')
    .select(['person.id', 'person.known_as', 'person.family_name', 'person.wants', 'community.name as community_name'])
    .where('person.erased_at', 'is', null)
    .where('person.id', 'not in', ['', viewer.personId, ...tied])
    .where((is) =>
      is.not(
        is.exists(
          is.selectFrom('place').select('place.id').where('experience_id', '=', experience.id).whereRef('person_id', '=', 'person.id'),
        ),
      ),
    )
    .where((is) =>
      is.or([
        is('person.named_contact_id', '=', viewer.personId),
        is('person.community_id', 'in', is.selectFrom('community as home').select('home.id').where('home.locality_id', 'in', localityIds)),
        is('person.id', 'in', is.selectFrom('place').select('place.person_id').where('place.experience_id', 'in', there)),
      ]),
    )
    .$if(ids !== undefined, (query) => query.where('person.id', 'in', ['', ...(ids ?? [])]))
    .$if(find.trim() !== '', (query) => query.where(fullName, 'like', `%${plainPattern(find)}%`))
    .orderBy('person.known_as')
    .orderBy('person.id')
    .limit(MOST + 1)
    .execute()
  return { people: people.slice(0, MOST), hasMore: people.length > MOST }
}

const fullName = sql<string>`lower(person.known_as || ' ' || coalesce(person.family_name, ''))`
const plainPattern = (find: string) =>
  find
    .trim()
    .toLowerCase()
    .replace(/[%_\\]/g, '')

/** The localities of this experience in which the viewer organises. */
async function listLocalityIds({ viewer, experience }: Scope) {
  const scope = await findScope({ experienceId: experience.id })
  const mine = viewer.roles.filter(({ kind }) => kind === 'organiser')
  return ['', ...scope.localityIds.filter((id) => mine.some((role) => covers(role, { ...scope, localityIds: [id] })))]
}
