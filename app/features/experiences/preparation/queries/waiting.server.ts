import type { Viewer } from '#app/server/viewer.server.ts'
import { addDays, dayOf, sayNearDay } from '#app/shared/dates.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { listTied } from '../../places/queries/pipeline.server.ts'
import { organisesSomething, reachedBy } from '../../queries/organised.server.ts'
import { kindWords } from '../preparation-kinds.ts'
import { blockersOf } from '../readiness-of-place.ts'

const MOST = 10
const soonDays = 3

/** What the viewer was asked to look after and has not finished. Of somebody they manage, only the time off is theirs to see. */
export async function listToArrange(viewer: Viewer): Promise<WaitingItem[]> {
  const today = dayOf(viewer.at)
  const tied = ['', ...(await listTied(viewer, today))]
  const rows = await openPreparations()
    .where('preparation.owner_id', '=', viewer.personId)
    .where('place.person_id', '<>', viewer.personId)
    .where((is) => is.or([is('preparation.kind', '=', 'release'), is('place.person_id', 'not in', tied)]))
    .orderBy('preparation.made_at')
    .limit(MOST)
    .execute()
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

/** What others look after in the experiences a viewer organises, and should be right by now or within days. */
export async function listBlockersAround(viewer: Viewer): Promise<WaitingItem[]> {
  if (!organisesSomething(viewer)) return []
  const today = dayOf(viewer.at)
  const rows = await openPreparations()
    .where(reachedBy(viewer, ['organiser']))
    .where('place.person_id', 'not in', ['', viewer.personId, ...(await listTied(viewer, today))])
    .where((is) => is.or([is('preparation.owner_id', 'is', null), is('preparation.owner_id', '<>', viewer.personId)]))
    .where('preparation.due_on', '<=', addDays(today, soonDays))
    .orderBy('preparation.made_at')
    .limit(MOST)
    .execute()
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

/** For each coming experience of the viewer's own, the next thing to tell us so that they can come. */
export async function listMyNextPreparations(viewer: Viewer): Promise<WaitingItem[]> {
  const today = dayOf(viewer.at)
  const places = await db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['place.id', 'place.made_at', 'place.voice', 'experience.name', 'experience.pattern', 'experience.first_on'])
    .where('place.person_id', '=', viewer.personId)
    .where('place.state', '=', 'accepted')
    .where('experience.state', 'in', ['inviting', 'settled'])
    .where('experience.first_on', '>=', today)
    .orderBy('experience.first_on')
    .limit(MOST)
    .execute()
  const rows = await db()
    .selectFrom('preparation')
    .select(['id', 'place_id', 'kind', 'state', 'due_on'])
    .where('place_id', 'in', ['', ...places.map(({ id }) => id)])
    .execute()
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
