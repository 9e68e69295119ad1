import { expressionBuilder } from 'kysely'
import { helpedBy, isReached, reachOf, type Reach } from '#app/server/reach.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { addDays, dayOf, sayDay, sayDays, sayNearDay } from '#app/shared/dates.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import type { Database } from '#db/schema.ts'
import { tiedTo } from '../../queries/organised.server.ts'

const MOST = 10
const runsOutWithinDays = 3

/** Invitations that wait for the viewer's own answer, or for that of somebody they help; and the viewer's own places at what is to come. */
export function listMyPlaces(viewer: Viewer) {
  const { personId, at } = viewer
  return listOpenPlaces({ personId, personIds: [personId, ...helpedBy(viewer)], today: dayOf(at) })
}

export type MyPlace = Awaited<ReturnType<typeof listMyPlaces>>[number]

const listOpenPlaces = prepared(({ personId, personIds, today }: { personId: string; personIds: readonly string[]; today: string }) =>
  selectPlacesSince()
    .where('place.person_id', 'in', personIds)
    .where('experience.state', 'in', ['inviting', 'settled'])
    .where((is) =>
      is.or([
        is('place.state', '=', 'invited'),
        is.and([is('place.state', '=', 'accepted'), is('place.person_id', '=', personId), is('experience.first_on', '>=', today)]),
      ]),
    )
    .orderBy('since')
    .limit(100),
)

/** The questions among these places. */
export function questionsOf(places: readonly MyPlace[], { personId, at }: Viewer): WaitingItem[] {
  const today = dayOf(at)
  const invited = places.filter(({ state }) => state === 'invited').slice(0, MOST)
  return invited.map((row) => ({
    id: `invited:${row.id}`,
    since: row.since ?? row.made_at,
    who: row.person_id === personId ? null : { name: row.known_as, voice: row.voice },
    title: row.person_id === personId ? `Will you come? ${row.name}` : `${row.known_as} has an invitation: ${row.name}`,
    quiet: `${sayDays(row.first_on, row.last_on, today)}.${row.answer_by_on ? ` Answer by ${sayDay(row.answer_by_on, today)}.` : ''}`,
    to: `/places/${row.id}`,
    action: row.person_id === personId ? 'Answer' : 'Help to answer',
  }))
}

/** Of the experiences a viewer organises: who asked to hear again now, and whose invitation needs a voice before it runs out. */
export async function listToAsk(viewer: Viewer): Promise<WaitingItem[]> {
  const today = dayOf(viewer.at)
  const given = { personId: viewer.personId, today, soon: addDays(today, runsOutWithinDays) }
  const rows = await listAwaited({ ...given, ...reachOf(viewer, ['organiser']) })
  return rows.map((row) => itemOf(row, given))
}

type Asked = Reach & { personId: string; today: string; soon: string }

const listAwaited = prepared(({ personId, today, soon, ...reach }: Asked) =>
  selectPlacesSince()
    .select(isMailable().as('is_mailable'))
    .where(isReached(reach))
    .where('experience.state', 'in', ['planned', 'inviting', 'settled'])
    .where('place.person_id', '<>', personId)
    .where('place.person_id', 'not in', tiedTo(personId, today))
    .where((is) =>
      is.or([
        is('place.state', '=', 'invited'),
        is.and([is('place.state', 'in', ['considered', 'not_now']), is('place.return_on', '<=', today)]),
      ]),
    )
    .where((is) => is.or([is('place.state', '=', 'considered'), is('place.answer_by_on', '<=', soon), is.not(isMailable())]))
    .orderBy('since')
    .limit(MOST),
)

type Row = Awaited<ReturnType<typeof listAwaited>>[number]

function itemOf(row: Row, { today, soon }: { today: string; soon: string }): WaitingItem {
  const { id, known_as: name, voice, state, answer_by_on } = row
  const common = { since: row.since ?? row.made_at, who: { name, voice }, quiet: `For ${row.name}.`, to: `/places/${id}` }
  if (state === 'considered')
    return { ...common, id: `again:${id}`, title: `${name} wished to be asked again about now`, action: `Ask ${name}` }
  const runsOutOn = answer_by_on !== null && answer_by_on <= soon ? sayNearDay(answer_by_on, today) : null
  if (row.is_mailable)
    return { ...common, id: `runs-out:${id}`, title: `The invitation of ${name} runs out ${runsOutOn}`, action: `Ask ${name}` }
  const title = runsOutOn ? `${name} is to be rung by ${runsOutOn}` : `${name} has no e-mail, so the invitation goes by voice`
  return { ...common, id: `ring:${id}`, title, to: `/places/${id}#ring`, action: `Ring ${name}` }
}

/** Places that came free by an invitation that ran out or somebody who could not come, one line for each experience with room. */
export async function listFreeAgain(viewer: Viewer): Promise<WaitingItem[]> {
  const rows = await listWithRoom(reachOf(viewer, ['organiser']))
  return rows.map(({ id, name, since }) => ({
    id: `free:${id}`,
    since,
    who: null,
    title: `A place is free again: ${name}`,
    quiet: 'Somebody like for like is put forward.',
    to: `/experiences/${id}/places`,
    action: 'See who could come',
  }))
}

const listWithRoom = prepared((reach: Reach) =>
  db()
    .selectFrom('experience')
    .innerJoin('place', 'place.experience_id', 'experience.id')
    .innerJoin('place_change', 'place_change.place_id', 'place.id')
    .select(['experience.id', 'experience.name'])
    .select((of) => of.fn.min('place_change.made_at').as('since'))
    .where(isReached(reach))
    .where('experience.state', 'in', ['inviting', 'settled'])
    .where((is) =>
      is.or([
        is.and([is('place.state', '=', 'withdrawn'), is('place_change.to_state', '=', 'withdrawn')]),
        is.and([is('place.state', '=', 'waiting'), is('place_change.from_state', '=', 'invited'), is('place_change.by_id', 'is', null)]),
      ]),
    )
    .where((is) => is(heldSeats(), '<', is.ref('experience.seats')))
    .where((is) => is.exists(waitingPlaces()))
    .groupBy(['experience.id', 'experience.name'])
    .orderBy('since')
    .limit(MOST),
)

/** Seats of the outer query's experience that somebody holds or has been offered. */
function heldSeats() {
  return db()
    .selectFrom('place as held')
    .select((of) => of.fn.countAll<number>().as('count'))
    .whereRef('held.experience_id', '=', db().dynamic.ref('experience.id'))
    .where('held.state', 'in', ['accepted', 'invited'])
}

function waitingPlaces() {
  return db()
    .selectFrom('place as next')
    .select('next.id')
    .whereRef('next.experience_id', '=', db().dynamic.ref('experience.id'))
    .where('next.state', 'in', ['waiting', 'considered'])
    .where('next.free', '<>', 'no')
}

/** Places with their person and experience, and since when each stands where it stands. */
function selectPlacesSince() {
  return db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['place.id', 'place.made_at', 'place.person_id', 'place.voice', 'place.state', 'place.answer_by_on', 'person.known_as'])
    .select(['experience.name', 'experience.pattern', 'experience.first_on', 'experience.last_on'])
    .select((of) =>
      of
        .selectFrom('place_change')
        .select((one) => one.fn.max('place_change.made_at').as('last'))
        .whereRef('place_change.place_id', '=', 'place.id')
        .as('since'),
    )
    .where('person.erased_at', 'is', null)
}

/** Whether mail reaches the person of the outer query's place. */
function isMailable() {
  const is = expressionBuilder<Database, 'place'>()
  return is.exists(
    is
      .selectFrom('contact_way')
      .select('contact_way.id')
      .whereRef('contact_way.person_id', '=', 'place.person_id')
      .where('contact_way.kind', '=', 'email')
      .where('contact_way.safe', '<>', 'never'),
  )
}
