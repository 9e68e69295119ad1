import type { Insertable } from 'kysely'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { makeExperience, makeLocality, makeOrganiser, makePerson, makePlace } from './make.ts'

type Row<Table extends keyof Database> = Partial<Insertable<Database[Table]>>

const today = () => dayOf(new Date())
export const inDays = (count: number) => addDays(today(), count)

/** An experience that is inviting, six weeks ahead, with its locality and the organiser of that. */
export async function makeInviting(given: Row<'experience'> = {}) {
  const locality = await makeLocality()
  const organiser = await makeOrganiser(locality.id)
  const experience = await makeExperience({
    programme_id: locality.programme_id,
    locality_id: locality.id,
    first_on: inDays(42),
    last_on: inDays(77),
    ...given,
  })
  return { locality, organiser, experience }
}

/** Somebody with an e-mail address and a place in this state; `email: null` for who has none. */
export async function makeInvited(
  experienceId: string,
  given: Row<'place'> = {},
  { email, ...person }: { email?: string | null } & Row<'person'> = {},
) {
  const address = email === undefined ? `${crypto.randomUUID().slice(0, 8)}@example.org` : email
  const made = await makePerson({ ...person, ...(address !== null && { email: address }) })
  const place = await makePlace(experienceId, made.id, { state: 'considered', free: 'unsure', ...given })
  return { person: made, place }
}

export async function makeTarget(experience_id: string, word: string, at_least: number, at_most: number) {
  const target = {
    id: crypto.randomUUID(),
    made_at: new Date().toISOString(),
    experience_id,
    quality: 'voice' as const,
    word,
    at_least,
    at_most,
  }
  await db().insertInto('target').values(target).execute()
}

export async function makeTie(a_id: string, b_id: string, kind: 'works_with' | 'manages') {
  const tie = { id: crypto.randomUUID(), made_at: new Date().toISOString(), a_id, b_id, kind, said_by_id: a_id }
  await db().insertInto('tie').values(tie).execute()
}

export function findPlaceRow(id: string) {
  return db().selectFrom('place').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

export function listMoves(placeId: string) {
  return db()
    .selectFrom('place_change')
    .select(['from_state', 'to_state', 'by_id', 'words'])
    .where('place_id', '=', placeId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export function listMessagesTo(personId: string) {
  return db()
    .selectFrom('message')
    .select(['template', 'channel', 'cancelled_at', 'dedupe_key'])
    .where('person_id', '=', personId)
    .execute()
}

export function listPreparationRows(placeId: string) {
  return db().selectFrom('preparation').selectAll().where('place_id', '=', placeId).orderBy('kind').execute()
}
