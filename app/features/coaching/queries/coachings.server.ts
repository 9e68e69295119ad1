import { expressionBuilder } from 'kysely'
import { helpedBy } from '#app/server/reach.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import type { Database } from '#db/schema.ts'
import { readableSince } from '../coaching-terms.ts'
import { isQuiet, waitsSince } from '../gone-quiet.ts'

const MOST = 200

/**
 * Whom somebody walks with. `people`: as their coach, who has waited longest first. `coaches`: who walks with them, the latest first; what was
 * written together stays theirs after it has ended. One query for both.
 */
export async function listMyWalks({ personId, at }: Pick<Viewer, 'personId' | 'at'>) {
  const today = dayOf(at)
  const walks = await listWalks({ personId, readableSince: readableSince(today), now: at.toISOString() })
  const people = walks.filter((walk) => walk.coach_id === personId).map(hideCoach)
  const coaches = walks.filter((walk) => walk.coach_id !== personId).map(hideCoach)
  return { people: people.map((walk) => withWait(walk, today)).sort(byWait), coaches: coaches.reverse() }
}

/** Whom the viewer helps, with the check-ins of theirs that still want a time: times and where they stand, no more. */
export async function listHelped(viewer: Pick<Viewer, 'roles' | 'at'>) {
  const [helped, { at }] = [helpedBy(viewer), viewer]
  if (helped.length === 0) return []
  return db()
    .selectFrom('check_in')
    .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['check_in.id', 'check_in.starts_at', 'check_in.other_at', 'check_in.channel', 'check_in.state', 'check_in.made_at'])
    .select(['person.known_as', 'coach.known_as as coach_known_as'])
    .where('coaching.person_id', 'in', helped)
    .where('person.erased_at', 'is', null)
    .where('check_in.state', 'in', ['offered', 'agreed'])
    .where('check_in.starts_at', '>', at.toISOString())
    .orderBy('check_in.starts_at')
    .limit(20)
    .execute()
}

/**
 * Each with its last talk, the next one that is agreed, and the next that wants a time. Who coaches finds it for as long as they may read what
 * was written.
 */
const listWalks = prepared((given: { personId: string; readableSince: string; now: string }) =>
  db()
    .selectFrom('coaching')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .leftJoin('place', (join) =>
      join.onRef('place.experience_id', '=', 'coaching.experience_id').onRef('place.person_id', '=', 'coaching.person_id'),
    )
    .leftJoin('check_in', 'check_in.coaching_id', 'coaching.id')
    .select(['coaching.id', 'coaching.coach_id', 'coaching.starts_on', 'coaching.ends_on', 'coaching.rhythm_days'])
    .select(['person.known_as', 'person.family_name', 'coach.known_as as coach_known_as', 'place.voice'])
    .select(({ fn }) => [
      fn.max('check_in.starts_at').filterWhere('check_in.state', '=', 'held').as('talkedAt'),
      fn.count<number>('check_in.id').filterWhere('check_in.state', '=', 'held').as('talks'),
      nextAs('agreed', given.now).as('agreedAt'),
      nextAs('offered', given.now).as('offeredAt'),
    ])
    .where('coaching.id', 'in', idsAsCoach(given).unionAll(idsAsPerson(given)))
    .where('person.erased_at', 'is', null)
    .groupBy(['coaching.id', 'person.id', 'coach.id', 'place.id'])
    .orderBy('coaching.starts_on')
    .orderBy('coaching.id')
    .limit(MOST),
)

function idsAsCoach({ personId, readableSince }: { personId: string; readableSince: string }) {
  return db()
    .selectFrom('coaching as led')
    .select('led.id')
    .where('led.coach_id', '=', personId)
    .where((is) => is.or([is('led.ends_on', 'is', null), is('led.ends_on', '>=', readableSince)]))
}

function idsAsPerson({ personId }: { personId: string }) {
  return db().selectFrom('coaching as own').select('own.id').where('own.person_id', '=', personId)
}

function nextAs(state: 'agreed' | 'offered', now: string) {
  const { fn } = expressionBuilder<Database, 'check_in'>()
  return fn.min('check_in.starts_at').filterWhere('check_in.state', '=', state).filterWhere('check_in.starts_at', '>', now)
}

type Walk = Awaited<ReturnType<typeof listWalks>>[number]

/** Which of the two is the reader, the page knows. */
function hideCoach({ coach_id: _, ...walk }: Walk) {
  return walk
}

function withWait(walk: ReturnType<typeof hideCoach>, today: string) {
  const { starts_on: startsOn, talkedAt, agreedAt, rhythm_days: rhythmDays } = walk
  const talkedOn = talkedAt && dayOf(talkedAt)
  const since = waitsSince({ startsOn, talkedOn })
  return { ...walk, since, isQuiet: isQuiet({ startsOn, talkedOn, nextOn: agreedAt && dayOf(agreedAt), rhythmDays }, today) }
}

function byWait(one: { since: string }, other: { since: string }) {
  return one.since < other.since ? -1 : one.since > other.since ? 1 : 0
}
