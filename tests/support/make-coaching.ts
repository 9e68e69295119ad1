import type { Insertable } from 'kysely'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { instantOf } from '#app/shared/instants.ts'
import { db, transaction } from '#db/connection.server.ts'
import { sealFor } from '#app/server/seal.server.ts'
import type { Database } from '#db/schema.ts'
import { makeExperience, makeLocality, makeOrganiser, makePerson, makePlace, makeRole } from './make.ts'

type Row<Table extends keyof Database> = Partial<Insertable<Database[Table]>>
const newRow = () => ({ id: crypto.randomUUID(), made_at: new Date().toISOString() })

/** The instant of ten o’clock in Britain, so many days from today. */
export const inDays = (count: number, time = '10:00') => instantOf({ on: addDays(dayOf(new Date()), count), time })

export async function makeCoaching(person_id: string, coach_id: string, given: Row<'coaching'> = {}) {
  const coaching = { ...newRow(), person_id, coach_id, experience_id: null, rhythm_days: 28, starts_on: dayOf(inDays(-60)), ...given }
  await db().insertInto('coaching').values(coaching).execute()
  return coaching
}

/** A check-in that is agreed for tomorrow, unless the test says otherwise. */
export async function makeCheckIn(coaching_id: string, given: Row<'check_in'> = {}) {
  const checkIn = { ...newRow(), coaching_id, starts_at: inDays(1), channel: 'phone' as const, state: 'agreed' as const, ...given }
  await db().insertInto('check_in').values(checkIn).execute()
  return checkIn
}

/** Writes words into a check-in as its commands do: sealed with the person’s key. */
export async function writeShared(checkInId: string, personId: string, words: string) {
  const shared_words = await transaction(() => sealFor(personId, { table: 'check_in', column: 'shared_words', id: checkInId }, words))
  await db().updateTable('check_in').set({ shared_words }).where('id', '=', checkInId).execute()
}

/** Two people of one experience who walk together, the helper of the one, and an organiser of them all. */
export async function makePair(given: Row<'coaching'> = {}) {
  const locality = await makeLocality()
  const experience = await makeExperience({
    programme_id: locality.programme_id,
    locality_id: locality.id,
    purpose: 'That children grow up known',
    state: 'following',
  })
  const person = await makePerson({ known_as: 'Morven', email: `${crypto.randomUUID().slice(0, 8)}@example.org`, phone: '07700900011' })
  const coach = await makePerson({ known_as: 'Ceit', email: `${crypto.randomUUID().slice(0, 8)}@example.org`, phone: '07700900012' })
  const helper = await makePerson({ known_as: 'Nan' })
  await makePlace(experience.id, person.id)
  await makePlace(experience.id, coach.id, { voice: 'practitioner' })
  await makeRole(helper.id, 'helper', { for_person_id: person.id })
  const organiser = await makeOrganiser(locality.id)
  const coaching = await makeCoaching(person.id, coach.id, { experience_id: experience.id, ...given })
  return { locality, experience, person, coach, helper, organiser, coaching }
}

export type Pair = Awaited<ReturnType<typeof makePair>>

export const findCheckInRow = (id: string) => db().selectFrom('check_in').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
export const listCheckInRows = (coachingId: string) =>
  db().selectFrom('check_in').selectAll().where('coaching_id', '=', coachingId).orderBy('starts_at').orderBy('id').execute()

/** What has been queued for somebody to read, and what of it was held back again. What is for their calendar alone is left out. */
export async function listTold(personId: string) {
  const rows = await db()
    .selectFrom('message')
    .select(['template', 'channel', 'cancelled_at'])
    .where('person_id', '=', personId)
    .where('template', '<>', 'for-your-calendar')
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(({ cancelled_at, ...row }) => ({ ...row, isHeldBack: cancelled_at !== null }))
}
