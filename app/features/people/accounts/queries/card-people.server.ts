import type { Expression } from 'kysely'
import { listStaffAmong } from '#app/server/staff.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { sayName } from '../../person-words.ts'
import { whatOpens } from '../../queries/people-i-see.server.ts'
import { opens, stateOfCard } from '../card-code.ts'

const most = 60

export function findExperienceName(id: string) {
  return db().selectFrom('experience').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
}

/** Who comes to an experience, or is asked to, and has no e-mail to sign in with: by name, with whether a card of theirs works. */
export async function listPeopleWithoutMail(viewer: Viewer, experienceId: string) {
  const people = await db()
    .selectFrom('person')
    .innerJoin('place', 'place.person_id', 'person.id')
    .innerJoin('login', 'login.person_id', 'person.id')
    .select(['person.id', 'person.known_as as knownAs', 'person.family_name as familyName'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', 'in', ['invited', 'accepted'])
    .where('login.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .where(whatOpens(viewer).care)
    .where('person.id', '<>', viewer.personId)
    .where((is) => is.not(is.exists(whoHasMail(is.ref('person.id')))))
    .orderBy('person.known_as')
    .orderBy('person.id')
    .limit(most)
    .execute()
  const ids = people.map(({ id }) => id)
  const [working, staff] = [await listWorkingCards(ids, viewer.at), await listStaffAmong(ids, viewer.at)]
  return people
    .filter(({ id }) => !staff.has(id))
    .map((person) => ({ id: person.id, name: sayName(person), hasCard: working.has(person.id) }))
}

function whoHasMail(personId: Expression<string>) {
  return db()
    .selectFrom('contact_way')
    .select('contact_way.id')
    .where('contact_way.person_id', '=', personId)
    .where('contact_way.kind', '=', 'email')
    .where('contact_way.signs_in', '=', 1)
    .where('contact_way.safe', '<>', 'never')
}

async function listWorkingCards(personIds: string[], at: Date) {
  const cards = await db()
    .selectFrom('card')
    .select(['person_id', 'made_at', 'pin_hash', 'tries', 'revoked_at'])
    .where('person_id', 'in', [...personIds, ''])
    .where('revoked_at', 'is', null)
    .execute()
  return new Set(cards.filter((card) => opens(stateOfCard(card, at))).map(({ person_id }) => person_id))
}
