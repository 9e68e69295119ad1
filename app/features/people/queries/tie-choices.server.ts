import { inOrganisersCare, organises } from '#app/server/care.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { sayName } from '../person-words.ts'
import { goesBy, whatOpens } from './people-i-see.server.ts'

const MOST = 50

/**
 * Whom somebody on this page may be said to know: for an organiser, the people in their care and themselves, by any part
 * of the name; for the person alone, those they came together with, by first name.
 */
export async function listTieChoices(viewer: Viewer, { personId, find = '', id }: { personId: string; find?: string; id?: string }) {
  const isOrganiser = organises(viewer)
  const rows = await db()
    .selectFrom('person')
    .leftJoin('community', 'community.id', 'person.community_id')
    .select(['person.id', 'person.known_as as knownAs', 'person.family_name as familyName', 'community.name as communityName'])
    .where('person.erased_at', 'is', null)
    .where('person.id', '<>', personId)
    .where((is) =>
      isOrganiser
        ? is.or([inOrganisersCare(viewer), is('person.id', '=', viewer.personId)])
        : is('person.id', 'in', listCompanions(viewer)),
    )
    .$if(id !== undefined, (query) => query.where('person.id', '=', id ?? ''))
    .$if(isOrganiser && find !== '', (query) => query.where(goesBy(find, whatOpens(viewer))))
    .orderBy('person.known_as')
    .orderBy('person.id')
    .limit(MOST + 1)
    .execute()
  const choices = rows.slice(0, MOST).map((row) => ({
    value: row.id,
    label: isOrganiser ? [sayName(row), row.communityName].filter(Boolean).join(', ') : row.knownAs,
  }))
  return { choices, hasMore: rows.length > MOST, canSearch: isOrganiser }
}

function listCompanions({ personId }: Viewer) {
  const mine = db()
    .selectFrom('place')
    .select('place.experience_id')
    .where('place.person_id', '=', personId)
    .where('place.state', '=', 'accepted')
  return db().selectFrom('place').select('place.person_id').where('place.state', '=', 'accepted').where('place.experience_id', 'in', mine)
}
