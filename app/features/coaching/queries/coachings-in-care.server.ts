import { inOrganisersCare, tiedToPerson } from '#app/server/care.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'

const PAGE = 50

/**
 * Who walks with whom, as an organiser of the people sees it: names, dates, and how often they talked. Not one word
 * of what was said, and not when they will talk. Whom the organiser works with or manages is with somebody else. `afterId` is where the page
 * before ended.
 */
export async function listCoachingsInCare(viewer: Viewer, afterId: string | null) {
  const after = afterId === null ? undefined : await findPlaceInList(afterId)
  const rows = await selectInCare(viewer)
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['coaching.id', 'coaching.person_id', 'coaching.coach_id', 'coaching.starts_on', 'coaching.ends_on'])
    .select(['person.known_as', 'person.family_name', 'coach.known_as as coach_known_as', 'coach.family_name as coach_family_name'])
    .select((is) =>
      is
        .selectFrom('check_in')
        .select((of) => of.fn.countAll().as('count'))
        .whereRef('check_in.coaching_id', '=', 'coaching.id')
        .where('check_in.state', '=', 'held')
        .as('held_count'),
    )
    .$if(after !== undefined, (query) =>
      query.where((is) =>
        is.or([
          is('coach.known_as', '>', after?.known_as ?? ''),
          is.and([is('coach.known_as', '=', after?.known_as ?? ''), is('coaching.id', '>', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('coach.known_as')
    .orderBy('coaching.id')
    .limit(PAGE + 1)
    .execute()
  const coachings = rows.slice(0, PAGE).map(({ held_count, ...row }) => ({ ...row, heldCount: Number(held_count) }))
  const last = rows.length > PAGE ? coachings.at(-1) : undefined
  return { coachings, nextAfter: last?.id ?? null }
}

function findPlaceInList(id: string) {
  return db()
    .selectFrom('coaching')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['coaching.id', 'coach.known_as'])
    .where('coaching.id', '=', id)
    .executeTakeFirst()
}

/** The coaches of an organiser’s people, with how many each walks with today, here and elsewhere; the most first. */
export async function listLoads(viewer: Viewer) {
  const rows = await db()
    .selectFrom('coaching')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['coaching.coach_id', 'coach.known_as'])
    .select((of) => of.fn.count('coaching.person_id').distinct().as('people'))
    .where('coaching.coach_id', 'in', selectInCare(viewer).select('coaching.coach_id'))
    .where('coaching.starts_on', '<=', dayOf(viewer.at))
    .where((is) => is.or([is('coaching.ends_on', 'is', null), is('coaching.ends_on', '>=', dayOf(viewer.at))]))
    .groupBy(['coaching.coach_id', 'coach.known_as'])
    .orderBy('people', 'desc')
    .orderBy('coach.known_as')
    .limit(PAGE)
    .execute()
  return rows.map(({ coach_id, known_as, people }) => ({ coachId: coach_id, knownAs: known_as, people: Number(people) }))
}

/** The coachings of people in an organiser’s care whom nobody else carries, and whose they are. */
export function selectInCare(viewer: Viewer) {
  return db()
    .selectFrom('coaching')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .where('person.erased_at', 'is', null)
    .where('person.id', '<>', viewer.personId)
    .where(inOrganisersCare(viewer))
    .where((is) => is.not(tiedToPerson(viewer)))
}
