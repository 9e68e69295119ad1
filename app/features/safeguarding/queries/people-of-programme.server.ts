import { expressionBuilder } from 'kysely'
import { goesBy } from '#app/features/people/queries/people-i-see.server.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'

const is = expressionBuilder<Database, 'person'>()
const MOST = 30

interface Wanted {
  /** Any part of the name. */
  find?: string
  ids?: readonly string[]
}

/**
 * People of these programmes, by name, to choose from: who lives in one of their localities, has a place at an experience
 * of theirs, walks with somebody from one, or has a role there. Where they live tells two of one name apart; nothing else is shown.
 */
export function listPeopleOfProgramme(programmeIds: readonly string[], { find = '', ids }: Wanted) {
  return db()
    .selectFrom('person')
    .leftJoin('community', 'community.id', 'person.community_id')
    .select(['person.id', 'person.known_as as knownAs', 'person.family_name as familyName', 'community.name as communityName'])
    .where('person.erased_at', 'is', null)
    .where(belongsTo(['', ...programmeIds]))
    .$if(ids !== undefined, (query) => query.where('person.id', 'in', ['', ...(ids ?? [])]))
    .$if(find.trim() !== '', (query) => query.where(goesBy(find, { profile: is.lit(false) })))
    .orderBy('person.known_as')
    .orderBy('person.family_name')
    .orderBy('person.id')
    .limit(MOST)
    .execute()
}

function belongsTo(programmeIds: readonly string[]) {
  const localities = db().selectFrom('locality').select('locality.id').where('locality.programme_id', 'in', programmeIds)
  const experiences = db().selectFrom('experience').select('experience.id').where('experience.programme_id', 'in', programmeIds)
  return is.or([
    is('person.community_id', 'in', db().selectFrom('community').select('community.id').where('community.locality_id', 'in', localities)),
    is('person.id', 'in', db().selectFrom('place').select('place.person_id').where('place.experience_id', 'in', experiences)),
    is('person.id', 'in', db().selectFrom('coaching').select('coaching.coach_id').where('coaching.experience_id', 'in', experiences)),
    is(
      'person.id',
      'in',
      db()
        .selectFrom('role')
        .select('role.person_id')
        .where((of) =>
          of.or([
            of('role.programme_id', 'in', programmeIds),
            of('role.locality_id', 'in', localities),
            of('role.experience_id', 'in', experiences),
          ]),
        ),
    ),
  ])
}

export type PersonOfProgramme = Awaited<ReturnType<typeof listPeopleOfProgramme>>[number]
