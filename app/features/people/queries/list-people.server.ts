import { expressionBuilder, type SelectQueryBuilder } from 'kysely'
import { listExperienceIds } from '#app/server/care.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import type { Voice } from '#app/shared/voices.ts'
import type { PeopleAsked } from '../people-filters.ts'
import { fits, goesBy, whatOpens } from './people-i-see.server.ts'

const is = expressionBuilder<Database, 'person'>()
const name = is.fn<string>('lower', ['person.known_as'])
const family = is.fn<string>('lower', [is.fn.coalesce('person.family_name', is.val(''))])

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>['people'][number]

/**
 * The people a viewer may know of, by name: in full those whose page opens to them, by name alone the others.
 * A page at a time: first who is on it, then what is shown of them, since to look that up for everybody in reach only to sort them took
 * longer the more there are. `next` is where the following page begins.
 */
export async function listPeople(viewer: Viewer, asked: PeopleAsked, { limit = 50, inCareOnly = false } = {}) {
  const opens = whatOpens(viewer)
  const ids = await inOrder(db().selectFrom('person').select('person.id'))
    .where('person.erased_at', 'is', null)
    .where(inCareOnly ? opens.care : opens.name)
    .where(fits(viewer, asked))
    .$if(asked.find !== '', (query) => query.where(goesBy(asked.find, opens)))
    .$if(asked.after !== null, (query) => query.where(isAfter(asked.after ?? '')))
    .limit(limit + 1)
    .execute()
  const onPage = ids.slice(0, limit).map(({ id }) => id)
  const rows = onPage.length === 0 ? [] : await inOrder(selectShown(viewer)).where('person.id', 'in', onPage).execute()
  const people = rows.map(showWhatOpens)
  return { people, next: ids.length > limit ? (people.at(-1)?.id ?? null) : null }
}

function inOrder<Row>(people: SelectQueryBuilder<Database, 'person', Row>) {
  return people.orderBy(name).orderBy(family).orderBy('person.id')
}

function selectShown(viewer: Viewer) {
  const opens = whatOpens(viewer)
  const helped = viewer.roles.flatMap(({ kind, for_person_id }) => (kind === 'helper' && for_person_id ? [for_person_id] : []))
  return db()
    .selectFrom('person')
    .select(['person.id', 'person.known_as as knownAs', 'person.family_name as familyName', 'person.strengths', 'person.wants'])
    .select(['person.reach_words as reachWords', 'person.named_contact_id as namedId'])
    .select((it) => [
      it.selectFrom('community').select('community.name').whereRef('community.id', '=', 'person.community_id').as('communityName'),
      it.selectFrom('person as named').select('named.known_as').whereRef('named.id', '=', 'person.named_contact_id').as('carriedBy'),
      it.case().when(opens.profile).then(is.lit(1)).else(is.lit(0)).end().as('isOpen'),
      it.case().when(opens.tied).then(is.lit(1)).else(is.lit(0)).end().as('isTied'),
      it
        .selectFrom('place')
        .innerJoin('experience', 'experience.id', 'place.experience_id')
        .select('place.voice')
        .whereRef('place.person_id', '=', 'person.id')
        .where((where) =>
          where.or([where('place.experience_id', 'in', listExperienceIds(viewer)), where('place.person_id', 'in', [...helped, ''])]),
        )
        .orderBy('experience.first_on', 'desc')
        .limit(1)
        .as('voice'),
      it
        .selectFrom('affiliation')
        .innerJoin('organisation', 'organisation.id', 'affiliation.organisation_id')
        .select('organisation.name')
        .whereRef('affiliation.person_id', '=', 'person.id')
        .where('affiliation.ends_on', 'is', null)
        .orderBy('affiliation.starts_on', 'desc')
        .limit(1)
        .as('organisationName'),
    ])
}

interface Row {
  id: string
  knownAs: string
  familyName: string | null
  strengths: string | null
  wants: string | null
  reachWords: string | null
  communityName: string | null
  organisationName: string | null
  namedId: string | null
  carriedBy: string | null
  voice: Voice | null
  isOpen: number
  isTied: number
}

/** Leaves in a row nothing that its reader may not see, whatever the page would have shown. */
function showWhatOpens({ id, knownAs, familyName, namedId, carriedBy, isOpen, isTied, ...open }: Row) {
  const named = { id, knownAs, familyName }
  if (isOpen) return { ...named, opens: 'profile' as const, namedId, ...open }
  return isTied ? { ...named, opens: 'nothing' as const, carriedBy } : { ...named, opens: 'card' as const }
}

/** In the order of the list, after the person with this id. */
function isAfter(id: string) {
  const last = db().selectFrom('person as last').where('last.id', '=', id)
  const lastName = last.select((it) => it.fn<string>('lower', ['last.known_as']).as('name'))
  const lastFamily = last.select((it) => it.fn<string>('lower', [it.fn.coalesce('last.family_name', it.val(''))]).as('family'))
  return is.or([
    is(name, '>', lastName),
    is.and([is(name, '=', lastName), is(family, '>', lastFamily)]),
    is.and([is(name, '=', lastName), is(family, '=', lastFamily), is('person.id', '>', id)]),
  ])
}
