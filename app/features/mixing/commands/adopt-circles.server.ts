import type { Act } from '#app/shared/act.ts'
import { db } from '#db/connection.server.ts'
import { sessionsOf } from '../answer-of-mix.ts'
import type { MixAnswer, SettingsOf } from '../mix-notes.ts'
import { supersedeMixes } from './supersede-mixes.server.ts'

interface Circles {
  mixId: string
  settings: SettingsOf<'circles'>
  answer: MixAnswer
}

/**
 * Writes the circles of every session that is not over; those that are stay as they were sat. A mix that has no session to
 * come left is superseded.
 */
export async function adoptCircles(act: Act, { mixId, settings, answer }: Circles): Promise<{ ok: true } | { ok: false; reason: 'over' }> {
  const toCome = await listToCome(settings, act.at)
  const sessions = sessionsOf(settings, answer).filter(({ id }) => toCome.has(id))
  if (sessions.length === 0) return { ok: false, reason: 'over' }
  const ids = sessions.map(({ id }) => id)
  const before = await db().selectFrom('circle_seat').select('mix_id').distinct().where('gathering_id', 'in', ids).execute()
  await db().deleteFrom('circle_seat').where('gathering_id', 'in', ids).execute()
  for (const { id, circles } of sessions) {
    const seats = circles.flatMap((placeIds, circle) => placeIds.map((place_id) => ({ gathering_id: id, place_id, circle, mix_id: mixId })))
    for (let from = 0; from < seats.length; from += 500)
      await db()
        .insertInto('circle_seat')
        .values(seats.slice(from, from + 500))
        .execute()
  }
  await supersedeMixes(
    act,
    await listSpent(
      before.map(({ mix_id }) => mix_id),
      act.at,
    ),
  )
  return { ok: true }
}

async function listToCome({ sessionIds }: SettingsOf<'circles'>, at: Date) {
  const rows = await db()
    .selectFrom('gathering')
    .select('id')
    .where('id', 'in', ['', ...sessionIds])
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>=', at.toISOString())
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Of these mixes, those with no seat left in a session to come. */
async function listSpent(mixIds: readonly string[], at: Date) {
  const rows = await db()
    .selectFrom('circle_seat')
    .innerJoin('gathering', 'gathering.id', 'circle_seat.gathering_id')
    .select('circle_seat.mix_id')
    .distinct()
    .where('circle_seat.mix_id', 'in', ['', ...mixIds])
    .where('gathering.ends_at', '>=', at.toISOString())
    .execute()
  const alive = new Set(rows.map(({ mix_id }) => mix_id))
  return mixIds.filter((id) => !alive.has(id))
}
