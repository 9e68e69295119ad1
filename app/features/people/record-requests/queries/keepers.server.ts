import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { sayName } from '../../person-words.ts'

/** Somebody who may be asked to answer, and as what. */
export interface Keeper {
  id: string
  name: string
  as: 'contact' | 'organiser' | 'steward'
}

const MOST_OF_A_KIND = 3

/**
 * Who can answer for what is held about a person, the likeliest first: their named contact, organisers of where they live or
 * have a place, and who looks after the site. More than one, so that a complaint need not go to whom it is about.
 */
export async function listKeepers(personId: string, at: Date): Promise<Keeper[]> {
  const contact = await db()
    .selectFrom('person')
    .innerJoin('person as contact', 'contact.id', 'person.named_contact_id')
    .select(['contact.id', 'contact.known_as', 'contact.family_name'])
    .where('person.id', '=', personId)
    .where('contact.erased_at', 'is', null)
    .execute()
  const found = [
    ...contact.map((row) => ({ ...row, as: 'contact' as const })),
    ...(await listOrganisersOf(personId, dayOf(at))).map((row) => ({ ...row, as: 'organiser' as const })),
    ...(await holders('steward', dayOf(at)).execute()).map((row) => ({ ...row, as: 'steward' as const })),
  ]
  const keepers = new Map<string, Keeper>()
  for (const { id, known_as, family_name, as } of found)
    if (id !== personId && !keepers.has(id)) keepers.set(id, { id, as, name: sayName({ knownAs: known_as, familyName: family_name }) })
  return [...keepers.values()]
}

function listOrganisersOf(personId: string, today: string) {
  const experiences = db().selectFrom('place').select('place.experience_id').where('place.person_id', '=', personId)
  const localities = db()
    .selectFrom('community')
    .innerJoin('person', 'person.community_id', 'community.id')
    .select('community.locality_id')
    .where('person.id', '=', personId)
  const ofPlaces = db().selectFrom('experience').select('experience.locality_id').where('experience.id', 'in', experiences)
  return holders('organiser', today)
    .where((is) =>
      is.or([
        is('role.experience_id', 'in', experiences),
        is('role.locality_id', 'in', localities),
        is('role.locality_id', 'in', ofPlaces.where('experience.locality_id', 'is not', null).$castTo<{ locality_id: string }>()),
      ]),
    )
    .execute()
}

function holders(kind: 'organiser' | 'steward', today: string) {
  return db()
    .selectFrom('role')
    .innerJoin('person', 'person.id', 'role.person_id')
    .select(['person.id', 'person.known_as', 'person.family_name'])
    .where('role.kind', '=', kind)
    .where('role.starts_on', '<=', today)
    .where((is) => is.or([is('role.ends_on', 'is', null), is('role.ends_on', '>=', today)]))
    .where('person.erased_at', 'is', null)
    .orderBy('role.starts_on')
    .orderBy('person.id')
    .limit(MOST_OF_A_KIND)
}
