import { expressionBuilder } from 'kysely'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { listPlanned } from '#db/prepared.server.ts'
import type { Database } from '#db/schema.ts'
import type { PeopleAsked } from '../people-filters.ts'
import { fits, goesBy, whatOpens } from './people-i-see.server.ts'
import { findShown, type Shown } from './shown-people.server.ts'

const is = expressionBuilder<Database, 'person'>()
const name = is.fn<string>('lower', ['person.known_as'])
const [profile, card, nothing] = [is.val<'profile'>('profile'), is.val<'card'>('card'), is.val<'nothing'>('nothing')]
const family = is.fn<string>('lower', [is.fn.coalesce('person.family_name', is.val(''))])

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>['people'][number]

/**
 * The people a viewer may know of, by name: in full those whose page opens to them, by name alone the others.
 * A page at a time: first who is on it and what of them opens, then what is shown of them, since to look that up for everybody in reach
 * only to sort them took longer the more there are. `next` is where the following page begins.
 */
export async function listPeople(viewer: Viewer, asked: PeopleAsked, { limit = 50, inCareOnly = false } = {}) {
  const opens = whatOpens(viewer)
  const inOrder = db()
    .selectFrom('person')
    .select('person.id')
    .select((it) => it.case().when(opens.tied).then(nothing).when(opens.more).then(profile).else(card).end().as('opens'))
    .where('person.erased_at', 'is', null)
    .where(inCareOnly ? opens.care : opens.name)
    .where(fits(viewer, asked))
    .$if(asked.find !== '', (query) => query.where(goesBy(asked.find, opens)))
    .$if(asked.after !== null, (query) => query.where(isAfter(asked.after ?? '')))
    .orderBy(name)
    .orderBy(family)
    .orderBy('person.id')
    .limit(limit + 1)
  const found = await listPlanned(inOrder)
  const onPage = found.slice(0, limit)
  const shown = await findShown(viewer, onPage)
  const people = onPage.flatMap(({ id, opens }) => {
    const person = shown.get(id)
    return person ? [showWhatOpens(person, opens)] : []
  })
  return { people, next: found.length > limit ? (onPage.at(-1)?.id ?? null) : null }
}

/** Leaves in a row nothing that its reader may not see, whatever the page would have shown. */
function showWhatOpens({ id, knownAs, familyName, carriedBy, ...open }: Shown, opens: 'profile' | 'nothing' | 'card') {
  const named = { id, knownAs, familyName }
  if (opens === 'profile') return { ...named, opens, ...open }
  return opens === 'nothing' ? { ...named, opens, carriedBy } : { ...named, opens }
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
