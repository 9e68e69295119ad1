import { mostPeople } from '#app/features/coaching/coach-load.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import type { CoachFacts } from '../coach-facts.ts'
import type { SettingsOf } from '../mix-notes.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { listServices } from './company.server.ts'
import { listPairsAmong } from './pairs.server.ts'
import { organisedBy } from './sessions.server.ts'

type Asked = Pick<SettingsOf<'coaches'>, 'experienceId' | 'capacities'>

/** All that it follows from who walks with whom after an experience, as known at an instant: those with no coach yet, and who can walk with how many. */
export async function readCoachFacts({ experienceId, capacities }: Asked, at: Date): Promise<CoachFacts> {
  const today = dayOf(at)
  const places = await listUnaccompanied(experienceId, today)
  const coaches = await listPeople(Object.keys(capacities).filter((id) => (capacities[id] ?? 0) > 0))
  const coachIds = new Set(coaches.map(({ id }) => id))
  const ids = [...new Set([...places.map(({ person_id }) => person_id), ...coachIds])]
  const services = await listServices(ids, today)
  const { ties, apart } = await listPairsAmong(ids, today)
  const placeOf = new Map(places.map(({ id, person_id }) => [person_id, id]))
  const power = ties.filter(({ kind }) => kind === 'works_with' || kind === 'manages')
  const own = coaches.flatMap(({ id }) => (placeOf.has(id) ? [{ aId: id, bId: id }] : []))
  return {
    people: places.map(({ id, person_id, community_id, languages }) => ({
      id,
      personId: person_id,
      locality: community_id,
      service: services.get(person_id) ?? null,
      language: languagesOf(languages)[0] ?? null,
    })),
    coaches: coaches.map(({ id, community_id, languages }) => ({
      id,
      locality: community_id,
      service: services.get(id) ?? null,
      languages: languagesOf(languages),
      capacity: capacities[id] ?? 0,
    })),
    notWith: [...power, ...apart.filter(({ scope }) => scope !== 'room'), ...own].flatMap(({ aId, bId }) =>
      [
        [aId, bId],
        [bId, aId],
      ].flatMap(([person = '', coachId = '']) => {
        const placeId = placeOf.get(person)
        return placeId && coachIds.has(coachId) ? [{ placeId, coachId }] : []
      }),
    ),
  }
}

const languagesOf = (languages: string) => languages.split(' ').flatMap((tag) => tag.split('-')[0] || [])

/** Who has a place here and nobody who walks with them now. */
function listUnaccompanied(experienceId: string, today: string) {
  return db()
    .selectFrom('place')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'place.person_id', 'person.community_id', 'person.languages'])
    .where('place.experience_id', '=', experienceId)
    .where('place.state', '=', 'accepted')
    .where('person.erased_at', 'is', null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('coaching')
            .select('coaching.id')
            .whereRef('coaching.person_id', '=', 'place.person_id')
            .where((one) => one.or([one('coaching.ends_on', 'is', null), one('coaching.ends_on', '>=', today)])),
        ),
      ),
    )
    .orderBy('place.id')
    .limit(500)
    .execute()
}

function listPeople(personIds: readonly string[]) {
  return db()
    .selectFrom('person')
    .select(['id', 'community_id', 'languages'])
    .where('id', 'in', ['', ...personIds])
    .where('erased_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** How many people of an experience have nobody who walks with them. */
export async function countUnaccompanied(experienceId: string, at: Date) {
  return (await listUnaccompanied(experienceId, dayOf(at))).length
}

/** The experiences a viewer organises whose people can be matched, the latest first, with how many walk with nobody yet. */
export async function listExperiencesToMatch(viewer: Viewer) {
  const rows = await db()
    .selectFrom('experience')
    .select(['id', 'name'])
    .where('id', 'in', organisedBy(viewer))
    .where('state', 'in', ['settled', 'following'])
    .orderBy('first_on', 'desc')
    .orderBy('id')
    .limit(20)
    .execute()
  return Promise.all(rows.map(async (row) => ({ ...row, people: await countUnaccompanied(row.id, viewer.at) })))
}

/** Who walks or walked with people of the experiences a viewer organises, with how many now, and how many more we would ask of them. */
export async function listPossibleCoaches(viewer: Viewer) {
  const today = dayOf(viewer.at)
  const rows = await db()
    .selectFrom('person')
    .select(['person.id', 'person.known_as', 'person.family_name'])
    .select((of) =>
      of
        .selectFrom('coaching')
        .select(({ fn }) => fn.countAll().as('count'))
        .whereRef('coaching.coach_id', '=', 'person.id')
        .where((is) => is.or([is('coaching.ends_on', 'is', null), is('coaching.ends_on', '>=', today)]))
        .as('now'),
    )
    .where('person.id', 'in', (of) =>
      of.selectFrom('coaching').select('coaching.coach_id').where('coaching.experience_id', 'in', organisedBy(viewer)),
    )
    .where('person.erased_at', 'is', null)
    .orderBy('person.known_as')
    .orderBy('person.id')
    .limit(100)
    .execute()
  return rows.map(({ id, known_as, family_name, now }) => ({
    id,
    name: [known_as, family_name].filter(Boolean).join(' '),
    now: Number(now),
    room: Math.max(0, mostPeople - Number(now)),
  }))
}
