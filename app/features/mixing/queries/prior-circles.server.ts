import { db } from '#db/connection.server.ts'
import type { SessionCircles } from '../engine/circle-brief.ts'

/** The circles that were chosen for some sessions, as they stand; who gave up their place still stands in them. Sessions without any are left out. */
export async function listPriorCircles(sessionIds: readonly string[]): Promise<SessionCircles[]> {
  const rows = await db()
    .selectFrom('circle_seat')
    .select(['gathering_id', 'place_id', 'circle'])
    .where('gathering_id', 'in', ['', ...sessionIds])
    .orderBy('circle')
    .orderBy('place_id')
    .execute()
  return sessionIds.flatMap((id) => {
    const here = rows.filter(({ gathering_id }) => gathering_id === id)
    if (here.length === 0) return []
    const count = Math.max(...here.map(({ circle }) => circle)) + 1
    const circles = Array.from({ length: count }, (_, at) => here.filter(({ circle }) => circle === at).map(({ place_id }) => place_id))
    return [{ id, circles }]
  })
}

/** The sessions of an experience to come that have circles, from one on, in the order they are held. */
export async function listSessionsWithCircles(experienceId: string, { at, fromId }: { at: Date; fromId?: string | undefined }) {
  const rows = await db()
    .selectFrom('gathering')
    .select(['id', 'title', 'starts_at'])
    .where('experience_id', '=', experienceId)
    .where('kind', '=', 'session')
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>=', at.toISOString())
    .where('id', 'in', (of) => of.selectFrom('circle_seat').select('gathering_id'))
    .orderBy('starts_at')
    .orderBy('id')
    .limit(100)
    .execute()
  const first = fromId === undefined ? 0 : rows.findIndex(({ id }) => id === fromId)
  return first === -1 ? [] : rows.slice(first)
}
