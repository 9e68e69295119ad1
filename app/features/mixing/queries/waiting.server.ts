import type { Viewer } from '#app/server/viewer.server.ts'
import { addDays, addMinutes, dayOf, sayStart } from '#app/shared/dates.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { listSessionsToMix } from './sessions.server.ts'

const days = 7
const fewest = 3

/** Sessions of the next seven days that have people and no circles yet, for who organises them. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  if (!viewer.roles.some(({ kind }) => kind === 'organiser')) return []
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
