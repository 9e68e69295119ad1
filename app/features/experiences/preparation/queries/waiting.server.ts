import { isReached, reachOf, type Reach } from '#app/server/reach.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { addDays, dayOf, sayNearDay } from '#app/shared/dates.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import type { MyPlace } from '../../places/queries/waiting.server.ts'
import { tiedTo } from '../../queries/organised.server.ts'
import { kindWords } from '../preparation-kinds.ts'
import { blockersOf } from '../readiness-of-place.ts'

const MOST = 10
const soonDays = 3

/** What the viewer was asked to look after and has not finished. Of somebody they manage, only the time off is theirs to see. */
export async function listToArrange(viewer: Viewer): Promise<WaitingItem[]> {
  const today = dayOf(viewer.at)
  const rows = await listMine({ personId: viewer.personId, today })
  return rows.map((row) => ({
    id: `arrange:${row.id}`,
    since: row.made_at,
    who: { name: row.known_as, voice: row.voice },
    title: `${row.known_as}: ${kindWords[row.kind].title}`,
    quiet: row.due_on
      ? `Yours to look after, by ${sayNearDay(row.due_on, today)}. For ${row.name}.`
      : `Yours to look after. For ${row.name}.`,
    to: `/preparations/${row.id}`,
    action: row.state === 'wanted' ? 'Arrange it' : 'How is it?',
  }))
}

const listMine = prepared(({ personId, today }: { personId: string; today: string }) =>
  openPreparations()
    .where('preparation.owner_id', '=', personId)
    .where('place.person_id', '<>', personId)
    .where((is) => is.or([is('preparation.kind', '=', 'release'), is('place.person_id', 'not in', tiedTo(personId, today))]))
    .orderBy('preparation.made_at')
    .limit(MOST),
)

/** What others look after in the experiences a viewer organises, and should be right by now or within days. */
export async function listBlockersAround(viewer: Viewer): Promise<WaitingItem[]> {
  const today = dayOf(viewer.at)
  const given = { personId: viewer.personId, today, soon: addDays(today, soonDays) }
  const rows = await listOthers({ ...given, ...reachOf(viewer, ['organiser']) })
  return rows.map((row) => ({
    id: `blocks:${row.id}`,
    since: row.made_at,
    who: { name: row.known_as, voice: row.voice },
    title: `${row.known_as}: ${kindWords[row.kind].title}`,
    quiet: row.owner_name
      ? `Not ready yet; ${row.owner_name} looks after it. For ${row.name}.`
      : `Not ready yet, and nobody looks after it. For ${row.name}.`,
    to: `/preparations/${row.id}`,
    action: row.owner_name ? `Ask ${row.owner_name}` : 'Arrange it',
  }))
}

type Others = Reach & { personId: string; today: string; soon: string }

const listOthers = prepared(({ personId, today, soon, ...reach }: Others) =>
  openPreparations()
    .where(isReached(reach))
    .where('place.person_id', '<>', personId)
    .where('place.person_id', 'not in', tiedTo(personId, today))
    .where((is) => is.or([is('preparation.owner_id', 'is', null), is('preparation.owner_id', '<>', personId)]))
    .where('preparation.due_on', '<=', soon)
    .orderBy('preparation.made_at')
    .limit(MOST),
)

/** For each of these places that the viewer said yes to, the next thing to tell us so that they can come. */
export async function listNextPreparations(mine: readonly MyPlace[], viewer: Viewer): Promise<WaitingItem[]> {
  const today = dayOf(viewer.at)
  const places = mine.filter(({ state }) => state === 'accepted').slice(0, MOST)
  if (places.length === 0) return []
  const rows = await listOfPlaces({ placeIds: places.map(({ id }) => id) })
  return places.flatMap((place) => {
    const blockers = blockersOf({ voice: place.voice, preparations: rows.filter(({ place_id }) => place_id === place.id) }, place, today)
    const toTell = blockers.find(({ standing }) => standing === 'not_asked')
    if (!toTell) return []
    const { title, about } = kindWords[toTell.kind]
    return [
      {
        id: `tell:${place.id}`,
        since: place.made_at,
        who: null,
        title: `${title}: what would be right?`,
        quiet: `${about} For ${place.name}.`,
        to: `/places/${place.id}/preparations?about=${toTell.kind}#ask`,
        action: 'Tell us',
      },
    ]
  })
}

const listOfPlaces = prepared(({ placeIds }: { placeIds: readonly string[] }) =>
  db().selectFrom('preparation').select(['id', 'place_id', 'kind', 'state', 'due_on']).where('place_id', 'in', placeIds),
)

/** Preparations of people who are coming that are neither ready nor not needed. */
function openPreparations() {
  return db()
    .selectFrom('preparation')
    .innerJoin('place', 'place.id', 'preparation.place_id')
    .innerJoin('person', 'person.id', 'place.person_id')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .leftJoin('person as owner', 'owner.id', 'preparation.owner_id')
    .select(['preparation.id', 'preparation.made_at', 'preparation.kind', 'preparation.state', 'preparation.due_on'])
    .select(['person.known_as', 'place.voice', 'experience.name', 'owner.known_as as owner_name'])
    .where('preparation.state', 'in', ['wanted', 'arranging'])
    .where('place.state', '=', 'accepted')
    .where('experience.state', 'in', ['planned', 'inviting', 'settled'])
}
