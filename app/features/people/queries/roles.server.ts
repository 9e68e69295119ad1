import { inOrganisersCare, isRoleInReach, listExperienceIds, listLocalityIds } from '#app/server/care.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import type { Reach, ReachKind } from '../role-reach.ts'

export type HeldRole = Awaited<ReturnType<typeof listRolesOf>>[number]

/** The roles of a person with where each holds, the newest first; for an organiser, those within what they organise. */
export function listRolesOf(personId: string, { within }: { within?: Viewer } = {}) {
  return rolesWithNames()
    .where('role.person_id', '=', personId)
    .$if(within !== undefined, (query) =>
      query.where((is) =>
        within
          ? is.or([
              isRoleInReach(within),
              is('role.for_person_id', 'in', db().selectFrom('person').select('person.id').where(inOrganisersCare(within))),
            ])
          : is.lit(true),
      ),
    )
    .orderBy('role.starts_on', 'desc')
    .orderBy('role.id')
    .limit(50)
    .execute()
}

/** One role of a person. */
export async function findRole({ id, personId }: { id: string; personId: string }) {
  const role = await rolesWithNames()
    .select(['role.programme_id', 'role.locality_id', 'role.experience_id', 'role.for_person_id'])
    .where('role.id', '=', id)
    .where('role.person_id', '=', personId)
    .executeTakeFirst()
  if (!role) return undefined
  const { programme_id, locality_id, experience_id, for_person_id, ...rest } = role
  const ids = { programme: programme_id, locality: locality_id, experience: experience_id, person: for_person_id }
  const [kind = 'everywhere', held = ''] = Object.entries(ids).find((entry): entry is [ReachKind, string] => entry[1] !== null) ?? []
  return { ...rest, reach: { kind, id: held } satisfies Reach }
}

function rolesWithNames() {
  return db()
    .selectFrom('role')
    .leftJoin('programme', 'programme.id', 'role.programme_id')
    .leftJoin('locality', 'locality.id', 'role.locality_id')
    .leftJoin('experience', 'experience.id', 'role.experience_id')
    .leftJoin('person as helped', 'helped.id', 'role.for_person_id')
    .select(['role.id', 'role.kind', 'role.starts_on as startsOn', 'role.ends_on as endsOn'])
    .select(['programme.name as programmeName', 'locality.name as localityName', 'experience.name as experienceName'])
    .select('helped.known_as as forKnownAs')
}

/** Where somebody may let a role hold: the programmes, localities or experiences that they organise; a steward's are all. */
export async function listReaches(viewer: Viewer, kind: 'programme' | 'locality' | 'experience') {
  const isSteward = viewer.roles.some((role) => role.kind === 'steward')
  if (kind === 'programme') {
    const mine = [...viewer.roles.filter((role) => role.kind === 'organiser').flatMap(({ programme_id }) => programme_id ?? []), '']
    return db()
      .selectFrom('programme')
      .select(['id', 'name'])
      .where('closed_at', 'is', null)
      .$if(!isSteward, (query) => query.where('id', 'in', mine))
      .orderBy('name')
      .limit(200)
      .execute()
  }
  if (kind === 'locality')
    return db()
      .selectFrom('locality')
      .select(['id', 'name'])
      .where('closed_at', 'is', null)
      .$if(!isSteward, (query) => query.where('id', 'in', listLocalityIds(viewer)))
      .orderBy('name')
      .limit(200)
      .execute()
  return db()
    .selectFrom('experience')
    .select(['id', 'name'])
    .where('state', 'not in', ['closed', 'cancelled'])
    .$if(!isSteward, (query) => query.where('id', 'in', listExperienceIds(viewer)))
    .orderBy('first_on', 'desc')
    .limit(200)
    .execute()
}

/** Whether there is such a programme, locality, experience or person. What a form names may be gone, or made up. */
export async function isThere({ kind, id }: Reach) {
  if (kind === 'everywhere') return true
  const row = await db().selectFrom(kind).select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}
