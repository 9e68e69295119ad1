import { inOrganisersCare, tiedToPerson } from '#app/server/care.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { mayEndTie } from '../tie-words.ts'
import { db } from '#db/connection.server.ts'

export type TieShown = Awaited<ReturnType<typeof listTies>>[number]

/**
 * How a person and others know each other today. The other one is named to the person themselves, and to an
 * organiser who has them in their care too; else that there is somebody is all it says.
 */
export async function listTies(viewer: Viewer, personId: string) {
  const isSelf = viewer.personId === personId
  const rows = await db()
    .selectFrom('tie')
    .innerJoin('person', (join) =>
      join.on((is) =>
        is.or([
          is.and([is('tie.a_id', '=', personId), is('person.id', '=', is.ref('tie.b_id'))]),
          is.and([is('tie.b_id', '=', personId), is('person.id', '=', is.ref('tie.a_id'))]),
        ]),
      ),
    )
    .select(['tie.id', 'tie.kind', 'tie.a_id as fromId', 'person.id as otherId', 'person.known_as as knownAs'])
    .select('person.family_name as familyName')
    .select((is) =>
      is
        .case()
        .when(is.and([is.not(tiedToPerson(viewer)), inOrganisersCare(viewer)]))
        .then(is.lit(1))
        .else(is.lit(0))
        .end()
        .as('isOpen'),
    )
    .where('person.erased_at', 'is', null)
    .where((is) => is.or([is('tie.ends_on', 'is', null), is('tie.ends_on', '>=', dayOf(viewer.at))]))
    .orderBy('person.known_as')
    .orderBy('tie.id')
    .limit(100)
    .execute()
  return rows.map(({ id, kind, fromId, otherId, knownAs, familyName, isOpen }) => ({
    id,
    kind,
    mayEnd: (isSelf || isOpen === 1) && mayEndTie({ kind, fromId }, viewer.personId),
    side: fromId === personId ? ('from' as const) : ('to' as const),
    other: isSelf || isOpen === 1 ? { knownAs, familyName, to: isOpen === 1 ? `/people/${otherId}` : null } : null,
  }))
}
