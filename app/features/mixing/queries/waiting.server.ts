import type { Viewer } from '#app/server/viewer.server.ts'
import { addDays, addMinutes, dayOf, sayStart } from '#app/shared/dates.ts'
import { sayCount } from '#app/shared/words.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { listSessionsToMix, organisedBy } from './sessions.server.ts'

const days = 7
const fewest = 3

/** Circles to mend, and sessions of the next seven days that have people and no circles yet, for who organises them. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  if (!viewer.roles.some(({ kind }) => kind === 'organiser')) return []
  return [...(await listToMend(viewer)), ...(await listWithoutCircles(viewer))]
}

/** Circles to come in which somebody sits who gave up their place. */
async function listToMend(viewer: Viewer): Promise<WaitingItem[]> {
  const rows = await db()
    .selectFrom('circle_seat')
    .innerJoin('gathering', 'gathering.id', 'circle_seat.gathering_id')
    .innerJoin('experience', 'experience.id', 'gathering.experience_id')
    .innerJoin('place', 'place.id', 'circle_seat.place_id')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['experience.id', 'experience.name', 'person.known_as', 'place.id as place_id'])
    .select((of) =>
      of
        .selectFrom('place_change')
        .select(({ fn }) => fn.max('place_change.made_at').as('since'))
        .whereRef('place_change.place_id', '=', 'place.id')
        .as('since'),
    )
    .distinct()
    .where('experience.id', 'in', organisedBy(viewer))
    .where('gathering.cancelled_at', 'is', null)
    .where('gathering.ends_at', '>=', viewer.at.toISOString())
    .where('place.state', '<>', 'accepted')
    .orderBy('experience.id')
    .orderBy('person.known_as')
    .limit(50)
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id).values()].slice(0, 10).flatMap((left) => {
    const [first] = left
    if (!first) return []
    return {
      id: `mend:${first.id}`,
      since: first.since ?? viewer.at.toISOString(),
      who: null,
      title: `Circles of “${first.name}”`,
      quiet: sayCount(left.length, {
        one: `${first.known_as} gave up a place. The seat is empty.`,
        other: '# people gave up their places. Their seats are empty.',
      }),
      to: `/experiences/${first.id}/circles`,
      action: 'Mend the circles',
    }
  })
}

async function listWithoutCircles(viewer: Viewer): Promise<WaitingItem[]> {
  const last = addDays(dayOf(viewer.at), days)
  const near = await listSessionsToMix(viewer, { until: addMinutes(viewer.at, (days + 1) * 24 * 60).toISOString() })
  const open = near.filter(({ hasCircles, starts_at, zone }) => !hasCircles && dayOf(starts_at, zone) <= last)
  const coming = await countComing(open.map(({ experience_id }) => experience_id))
  const now = viewer.at.toISOString()
  return open
    .filter(({ experience_id }) => (coming.get(experience_id) ?? 0) >= fewest)
    .slice(0, 10)
    .map(({ id, title, starts_at, zone }) => {
      const since = addMinutes(starts_at, -days * 24 * 60).toISOString()
      return {
        id: `circles:${id}`,
        since: since < now ? since : now,
        who: null,
        title: `Circles for “${title}”`,
        quiet: `${sayStart(starts_at, zone)}. Nobody knows yet who sits with whom.`,
        to: `/mixes/new?gathering=${id}`,
        action: 'Work out the circles',
      }
    })
}

async function countComing(experienceIds: readonly string[]) {
  const rows = await db()
    .selectFrom('place')
    .select('experience_id')
    .select((of) => of.fn.countAll().as('count'))
    .where('experience_id', 'in', ['', ...experienceIds])
    .where('state', '=', 'accepted')
    .groupBy('experience_id')
    .execute()
  return new Map(rows.map(({ experience_id, count }) => [experience_id, Number(count)]))
}
