import { expressionBuilder } from 'kysely'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { strongestOf } from '../strongest.ts'

const is = expressionBuilder<Database, 'keep_together'>()
const open = ['considered', 'waiting', 'invited', 'accepted'] as const

/** Who stays together at an experience, by the ids of their persons: each pair once, what has to be before what is wished. */
export async function listKeptTogether(experienceId: string) {
  const rows = await db()
    .selectFrom('keep_together')
    .select(['a_id as aId', 'b_id as bId', 'scope', 'strength'])
    .where(isAmong(experienceId))
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
  return strongestOf(rows)
}

interface Asked {
  experienceId: string
  /** Left out: all pairs of this experience, as an organiser sees them; else what this person wished, wherever it counts. */
  byId?: string
  /** One of them, ended or not. */
  id?: string
}

/** What was noted about pairs of an experience, by whom; for somebody of the cohort only what they wished themselves. */
export function listNoted({ experienceId, byId, id }: Asked) {
  return db()
    .selectFrom('keep_together')
    .innerJoin('person as a', 'a.id', 'keep_together.a_id')
    .innerJoin('person as b', 'b.id', 'keep_together.b_id')
    .innerJoin('person as by', 'by.id', 'keep_together.by_id')
    .select([
      'keep_together.id',
      'keep_together.scope',
      'keep_together.strength',
      'keep_together.by_id as byId',
      'by.known_as as byKnownAs',
    ])
    .select(['keep_together.a_id as aId', 'a.known_as as aKnownAs', 'a.family_name as aFamilyName'])
    .select(['keep_together.b_id as bId', 'b.known_as as bKnownAs', 'b.family_name as bFamilyName'])
    .$if(byId === undefined, (query) => query.where(isAmong(experienceId)))
    .$if(id === undefined, (query) => query.where('keep_together.ended_at', 'is', null))
    .where('a.erased_at', 'is', null)
    .where('b.erased_at', 'is', null)
    .$if(byId !== undefined, (query) => query.where('keep_together.by_id', '=', byId ?? ''))
    .$if(id !== undefined, (query) => query.where('keep_together.id', '=', id ?? ''))
    .orderBy('a.known_as')
    .orderBy('b.known_as')
    .orderBy('keep_together.id')
    .limit(200)
    .execute()
}

export type NotedPair = Awaited<ReturnType<typeof listNoted>>[number]

/** Whom an organiser can choose: everybody who is thought of, waits, is asked or comes. */
export async function listPeopleHere(experienceId: string) {
  const people = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['person.id', 'person.known_as', 'person.family_name'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', 'in', open)
    .where('person.erased_at', 'is', null)
    .orderBy('person.known_as')
    .orderBy('person.family_name')
    .orderBy('person.id')
    .limit(1000)
    .execute()
  return people.map(({ id, known_as, family_name }) => ({ value: id, label: [known_as, family_name].filter(Boolean).join(' ') }))
}

/** Whom somebody of the cohort can choose: the others who come, by first name. */
export async function listOthersComing(experienceId: string, personId: string) {
  const people = await db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['person.id as value', 'person.known_as as label'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .where('person.id', '<>', personId)
    .where('person.erased_at', 'is', null)
    .orderBy('person.known_as')
    .orderBy('person.id')
    .limit(300)
    .execute()
  return people
}

function isAmong(experienceId: string) {
  const here = db()
    .selectFrom('place')
    .select('place.person_id')
    .where('place.experience_id', '=', experienceId)
    .where('place.state', 'in', open)
  return is.and([is('keep_together.a_id', 'in', here), is('keep_together.b_id', 'in', here)])
}
