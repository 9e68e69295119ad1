import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import { mostPeople } from '../coach-load.ts'
import { selectInCare } from './coachings-in-care.server.ts'

const MOST = 50

/**
 * The coaches of an organiser’s people who walk with more people than we ask of anyone, here and elsewhere; the most first. They are few
 * in a whole nation, so they are found first, from one index, and then whose people they walk with.
 */
export async function listOverloaded(viewer: Viewer) {
  const today = dayOf(viewer.at)
  const busy = (await listBusy({ today })).map(({ coach_id }) => coach_id)
  if (busy.length === 0) return []
  const rows = await goingOn(today)
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['coaching.coach_id', 'coach.known_as'])
    .select((of) => of.fn.count('coaching.person_id').distinct().as('people'))
    .where('coaching.coach_id', 'in', selectInCare(viewer).select('coaching.coach_id').where('coaching.coach_id', 'in', busy))
    .where('coaching.starts_on', '<=', today)
    .groupBy(['coaching.coach_id', 'coach.known_as'])
    .having((of) => of.fn.count('coaching.person_id').distinct(), '>', mostPeople)
    .orderBy('people', 'desc')
    .orderBy('coach.known_as')
    .limit(MOST)
    .execute()
  return rows.map(({ coach_id, known_as, people }) => ({ coachId: coach_id, knownAs: known_as, people: Number(people) }))
}

const listBusy = prepared(({ today }: { today: string }) =>
  goingOn(today)
    .select('coaching.coach_id')
    .groupBy('coaching.coach_id')
    .having((of) => of.fn.countAll(), '>', mostPeople)
    .limit(1000),
)

function goingOn(today: string) {
  return db()
    .selectFrom('coaching')
    .where((is) => is.or([is('coaching.ends_on', 'is', null), is('coaching.ends_on', '>=', today)]))
}
