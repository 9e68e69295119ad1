import type { Insertable } from 'kysely'
import { dayOf } from '#app/shared/dates.ts'
import { lookupOf, sealFor } from '#app/server/seal.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'

type Row<Table extends keyof Database> = Partial<Insertable<Database[Table]>>
let count = 0
const now = () => new Date().toISOString()
const newRow = () => ({ id: crypto.randomUUID(), made_at: now() })

/** Makers put one believable row in the database; a test names only what matters to it. */
export async function makePerson(given: Row<'person'> & { email?: string; phone?: string; signsIn?: boolean } = {}) {
  count += 1
  const { email, phone, signsIn = true, ...columns } = given
  const person = { ...newRow(), known_as: `Person ${count}`, family_name: null, languages: 'en', welcomed_at: now(), ...columns }
  await db().insertInto('person').values(person).execute()
  if (signsIn) await db().insertInto('login').values({ person_id: person.id, made_at: now(), ended_at: null }).execute()
  if (email) await makeContactWay(person.id, 'email', email)
  if (phone) await makeContactWay(person.id, 'phone', phone)
  return person
}

export async function makeContactWay(personId: string, kind: 'email' | 'phone', address: string, given: Row<'contact_way'> = {}) {
  const { id, made_at } = newRow()
  const sealed = await transaction(() => sealFor(personId, { table: 'contact_way', column: 'address', id }, address))
  const signs_in = kind === 'email' ? (1 as const) : (0 as const)
  const way = {
    id,
    made_at,
    person_id: personId,
    kind,
    address: sealed,
    lookup: lookupOf(kind, address),
    preferred: 1 as const,
    safe: 'any' as const,
    signs_in,
  }
  await db()
    .insertInto('contact_way')
    .values({ ...way, ...given })
    .execute()
  return { id }
}

export async function makeProgramme(given: Row<'programme'> = {}) {
  const programme = { ...newRow(), name: `Programme ${++count}`, purpose: 'Help that comes early', ...given }
  await db().insertInto('programme').values(programme).execute()
  return programme
}

/** A locality, in a programme of its own unless one is given. */
export async function makeLocality(given: Row<'locality'> = {}) {
  const programme_id = given.programme_id ?? (await makeProgramme()).id
  const locality = {
    ...newRow(),
    name: `Locality ${++count}`,
    purpose: 'Close to home',
    approach: 'together' as const,
    hold_days: 7,
    answer_days: 14,
    ...given,
    programme_id,
  }
  await db().insertInto('locality').values(locality).execute()
  return locality
}

export async function makeCommunity(locality_id: string, given: Row<'community'> = {}) {
  const community = { ...newRow(), locality_id, name: `Community ${++count}`, ...given }
  await db().insertInto('community').values(community).execute()
  return community
}

/** An experience, in a locality of its own unless one is given (`locality_id: null` and a programme: across it). */
export async function makeExperience(given: Row<'experience'> = {}) {
  const locality = given.programme_id ? undefined : await makeLocality()
  const experience = {
    ...newRow(),
    programme_id: locality?.programme_id ?? '',
    locality_id: locality?.id ?? null,
    name: `Experience ${++count}`,
    purpose: 'To listen to one another',
    pattern: 'spread' as const,
    state: 'inviting' as const,
    first_on: dayOf(new Date()),
    last_on: dayOf(new Date()),
    zone: 'Europe/London',
    seats: 12,
    ...given,
  }
  await db().insertInto('experience').values(experience).execute()
  return experience
}

export async function makePlace(experience_id: string, person_id: string, given: Row<'place'> = {}) {
  const place = {
    ...newRow(),
    experience_id,
    person_id,
    voice: 'parent' as const,
    state: 'accepted' as const,
    free: 'yes' as const,
    shares_room: 'unsure' as const,
    ...given,
  }
  await db().insertInto('place').values(place).execute()
  return place
}

export async function makeGathering(experience_id: string, given: Row<'gathering'> = {}) {
  const starts_at = new Date(Date.now() - 3_600_000).toISOString()
  const ends_at = new Date(Date.now() + 3_600_000).toISOString()
  const gathering = {
    ...newRow(),
    kind: 'session' as const,
    title: `Session ${++count}`,
    neutral_title: 'A day together',
    starts_at,
    ends_at,
    zone: 'Europe/London',
    experience_id,
    sequence: 0,
    ...given,
  }
  await db().insertInto('gathering').values(gathering).execute()
  return gathering
}

type Where = Partial<Record<'programme_id' | 'locality_id' | 'experience_id' | 'for_person_id', string>>

/** Gives a role that began yesterday. */
export async function makeRole(person_id: string, kind: Database['role']['kind'], where: Where = {}, given: Row<'role'> = {}) {
  const starts_on = dayOf(new Date(Date.now() - 86_400_000))
  const role = { ...newRow(), person_id, kind, given_by_id: person_id, starts_on, ...where, ...given }
  await db().insertInto('role').values(role).execute()
  return role
}

/** An organiser of the experience's locality. */
export async function makeOrganiser(locality_id: string) {
  const organiser = await makePerson()
  await makeRole(organiser.id, 'organiser', { locality_id })
  return organiser
}
