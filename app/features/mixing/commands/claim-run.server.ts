import { audit } from '#app/server/audit.server.ts'
import { addMinutes } from '#app/shared/dates.ts'
import { db, transaction } from '#db/connection.server.ts'
import { readProgress, type MixProgress } from '../mix-notes.ts'

/** A run that this process works on until the lease runs out, and by which token it shows that it still does. */
export interface ClaimedRun {
  mixId: string
  lease: string
  progress: MixProgress
}

const leaseMinutes = 0.25
const mostBegun = 3

/** Until when a run is held that was looked after at `now`. */
export const leaseFrom = (now: Date) => addMinutes(now, leaseMinutes).toISOString()

/**
 * Takes the run that has waited longest: one nobody began, or one whose lease ran out because whoever was at it is gone. A run that was
 * begun three times without an end is given up. Undefined when nothing waits.
 */
export async function claimRun(now: Date): Promise<ClaimedRun | undefined> {
  if (!(await findWaiting(now))) return undefined
  return transaction(async () => {
    for (let waiting = await findWaiting(now); waiting; waiting = await findWaiting(now)) {
      const progress = readProgress(waiting.progress_json)
      if (progress.begun < mostBegun) return keepClaim(waiting.mix_id, { ...progress, begun: progress.begun + 1 }, now)
      await giveUp(waiting.mix_id, now)
    }
    return undefined
  })
}

function findWaiting(now: Date) {
  return db()
    .selectFrom('mix_run')
    .select(['mix_id', 'progress_json'])
    .where((is) => is.or([is('state', '=', 'waiting'), is.and([is('state', '=', 'working'), is('lease_until', '<', now.toISOString())])]))
    .orderBy('made_at')
    .orderBy('mix_id')
    .limit(1)
    .executeTakeFirst()
}

async function keepClaim(mixId: string, progress: MixProgress, now: Date): Promise<ClaimedRun> {
  const lease = leaseFrom(now)
  await db()
    .updateTable('mix_run')
    .set({ state: 'working', lease_until: lease, started_at: now.toISOString(), progress_json: JSON.stringify(progress) })
    .where('mix_id', '=', mixId)
    .execute()
  return { mixId, lease, progress }
}

async function giveUp(mixId: string, now: Date) {
  await db()
    .updateTable('mix_run')
    .set({ state: 'gave_up', lease_until: null, ended_at: now.toISOString() })
    .where('mix_id', '=', mixId)
    .execute()
  await audit({ byId: null, as: 'system', at: now }, 'mix.give_up', { kind: 'mix', id: mixId })
}
