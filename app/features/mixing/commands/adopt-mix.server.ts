import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findMix, type MixRow } from '../queries/one-session.server.ts'
import { judgeMix } from '../queries/verdict.server.ts'
import type { Changes } from '../say-changes.ts'

export type Adopted =
  { ok: true } | { ok: false; reason: 'not_a_draft' | 'over' | 'breaks_a_rule' } | { ok: false; reason: 'stale'; changes: Changes }

/**
 * Makes a draft the circles of its session: the independent checker passes it, its seats replace those that were there,
 * and the mix they came from is superseded. Adopting twice is adopting once.
 */
export function adoptMix(act: Act, { mixId }: { mixId: string }): Promise<Adopted> {
  return transaction(async () => {
    const mix = await findMix(mixId)
    if (mix?.state === 'adopted') return { ok: true }
    if (mix?.state !== 'draft') return { ok: false, reason: 'not_a_draft' }
    const { session, changes, breaks } = await judgeMix(mix, act.at)
    if (session.cancelled_at !== null || session.ends_at < act.at.toISOString()) return { ok: false, reason: 'over' }
    if (changes) return { ok: false, reason: 'stale', changes }
    if (breaks.length > 0) return { ok: false, reason: 'breaks_a_rule' }
    await supersedeEarlier(act, session.id)
    await writeSeats(mix, session.id)
    await db()
      .updateTable('mix')
      .set({ state: 'adopted', adopted_at: act.at.toISOString(), adopted_by_id: act.byId })
      .where('id', '=', mixId)
      .execute()
    await audit(act, 'mix.adopt', { kind: 'mix', id: mixId })
    return { ok: true }
  })
}

async function supersedeEarlier(act: Act, gatheringId: string) {
  const earlier = await db().selectFrom('circle_seat').select('mix_id').distinct().where('gathering_id', '=', gatheringId).execute()
  for (const { mix_id } of earlier) {
    await db().updateTable('mix').set({ state: 'superseded' }).where('id', '=', mix_id).execute()
    await audit(act, 'mix.supersede', { kind: 'mix', id: mix_id })
  }
  await db().deleteFrom('circle_seat').where('gathering_id', '=', gatheringId).execute()
}

async function writeSeats({ id, circles }: MixRow, gatheringId: string) {
  const seats = circles.flatMap((placeIds, circle) =>
    placeIds.map((place_id) => ({ gathering_id: gatheringId, place_id, circle, mix_id: id })),
  )
  await db().insertInto('circle_seat').values(seats).execute()
}
