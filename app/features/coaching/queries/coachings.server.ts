import type { Viewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { mayCoachRead } from '../coaching-terms.ts'
import { isQuiet, waitsSince } from '../gone-quiet.ts'

const MOST = 100

/** The people a coach walks with, who has waited longest first. */
export async function listMyPeople({ personId, at }: Pick<Viewer, 'personId' | 'at'>) {
  const today = dayOf(at)
  const walks = await withTalks(await listWalks('coach_id', personId), at)
  return walks
    .filter((walk) => mayCoachRead(walk, today))
    .map((walk) => {
      const { starts_on: startsOn, talkedAt, agreedAt, rhythm_days: rhythmDays } = walk
      const talkedOn = talkedAt && dayOf(talkedAt)
      const since = waitsSince({ startsOn, talkedOn })
      return { ...walk, since, isQuiet: isQuiet({ startsOn, talkedOn, nextOn: agreedAt && dayOf(agreedAt), rhythmDays }, today) }
    })
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
}

/** Who walks with this person, the latest first: what was written together stays theirs after it has ended. */
export async function listMyCoaches({ personId, at }: Pick<Viewer, 'personId' | 'at'>) {
  return (await withTalks(await listWalks('person_id', personId), at)).reverse()
}

/** Whom the viewer helps, with the check-ins of theirs that still want a time: times and where they stand, no more. */
export async function listHelped({ roles, at }: Pick<Viewer, 'roles' | 'at'>) {
  const helped = roles.flatMap(({ kind, for_person_id }) => (kind === 'helper' && for_person_id ? for_person_id : []))
  return db()
    .selectFrom('check_in')
    .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['check_in.id', 'check_in.starts_at', 'check_in.other_at', 'check_in.channel', 'check_in.state', 'check_in.made_at'])
    .select(['person.known_as', 'coach.known_as as coach_known_as'])
    .where('coaching.person_id', 'in', [...helped, ''])
    .where('person.erased_at', 'is', null)
    .where('check_in.state', 'in', ['offered', 'agreed'])
    .where('check_in.starts_at', '>', at.toISOString())
    .orderBy('check_in.starts_at')
    .limit(20)
    .execute()
}

function listWalks(side: 'coach_id' | 'person_id', personId: string) {
  return db()
    .selectFrom('coaching')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .leftJoin('experience', 'experience.id', 'coaching.experience_id')
    .leftJoin('place', (join) =>
      join.onRef('place.experience_id', '=', 'coaching.experience_id').onRef('place.person_id', '=', 'coaching.person_id'),
    )
    .select(['coaching.id', 'coaching.person_id', 'coaching.starts_on', 'coaching.ends_on', 'coaching.rhythm_days'])
    .select([
      'person.known_as',
      'person.family_name',
      'coach.known_as as coach_known_as',
      'place.voice',
      'experience.name as experience_name',
    ])
    .where(`coaching.${side}`, '=', personId)
    .where('person.erased_at', 'is', null)
    .orderBy('coaching.starts_on')
    .orderBy('coaching.id')
    .limit(MOST)
    .execute()
}

type Walk = Awaited<ReturnType<typeof listWalks>>[number]

/** Each with its last talk, the next one that is agreed, and the next that wants a time. Two queries, however many. */
async function withTalks(walks: Walk[], at: Date) {
  if (walks.length === 0) return []
  const ids = walks.map(({ id }) => id)
  const [held, coming] = await Promise.all([
    db()
      .selectFrom('check_in')
      .select('coaching_id')
      .select((of) => [of.fn.max('starts_at').as('talked_at'), of.fn.countAll().as('count')])
      .where('coaching_id', 'in', ids)
      .where('state', '=', 'held')
      .groupBy('coaching_id')
      .execute(),
    db()
      .selectFrom('check_in')
      .select('coaching_id')
      .select((of) => of.fn.min('starts_at').as('starts_at'))
      .select('state')
      .where('coaching_id', 'in', ids)
      .where('state', 'in', ['offered', 'agreed'])
      .where('starts_at', '>', at.toISOString())
      .groupBy(['coaching_id', 'state'])
      .execute(),
  ])
  return walks.map((walk) => {
    const talks = held.find(({ coaching_id }) => coaching_id === walk.id)
    const next = (state: 'offered' | 'agreed') =>
      coming.find((one) => one.coaching_id === walk.id && one.state === state)?.starts_at ?? null
    return {
      ...walk,
      talkedAt: talks?.talked_at ?? null,
      talks: Number(talks?.count ?? 0),
      agreedAt: next('agreed'),
      offeredAt: next('offered'),
    }
  })
}
