import { addMinutes } from '#app/shared/dates.ts'
import { audit } from '#app/server/audit.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { RunState } from '../queries/batches.server.ts'

/** The line of the timetable that works on lists. */
export const workOnImportsJob = 'work on lists'

/** States in which somebody is at a list, or will be. */
export const working = ['checking', 'importing', 'undoing'] as const satisfies readonly RunState[]

export interface HeldRun {
  batchId: string
  lease: string
}

const leaseMinutes = 0.5
const mostBegun = 3

const leaseFrom = (now: Date) => addMinutes(now, leaseMinutes).toISOString()

/**
 * Takes the list that has waited longest: one nobody is at, or one whose lease ran out because whoever was at it is gone. Begun three
 * times without a step forward it is stopped. Undefined when nothing waits.
 */
export async function claimRun(now: Date): Promise<HeldRun | undefined> {
  if (!(await findWaiting(now))) return undefined
  return transaction(async () => {
    for (let waiting = await findWaiting(now); waiting; waiting = await findWaiting(now)) {
      const { batch_id: batchId, begun } = waiting
      if (begun >= mostBegun) {
        await stopRun(batchId, 'broke', now)
        continue
      }
      const lease = leaseFrom(now)
      const held = { lease_until: lease, begun: begun + 1 }
      await db().updateTable('import_run').set(held).where('batch_id', '=', batchId).execute()
      return { batchId, lease }
    }
    return undefined
  })
}

function findWaiting(now: Date) {
  return db()
    .selectFrom('import_run')
    .select(['batch_id', 'begun'])
    .where('state', 'in', working)
    .where((is) => is.or([is('lease_until', 'is', null), is('lease_until', '<', now.toISOString())]))
    .orderBy('made_at')
    .orderBy('batch_id')
    .limit(1)
    .executeTakeFirst()
}

/** Holds a run a little longer, inside the transaction of a step. Undefined when another process took it over. */
export async function holdLonger({ batchId, lease }: HeldRun, now: Date): Promise<HeldRun | undefined> {
  const next = leaseFrom(now)
  const kept = await db()
    .updateTable('import_run')
    .set({ lease_until: next, begun: 0 })
    .where('batch_id', '=', batchId)
    .where('lease_until', '=', lease)
    .where('state', 'in', working)
    .executeTakeFirst()
  return kept.numUpdatedRows ? { batchId, lease: next } : undefined
}

/** Lets a run go, for another process to carry on at once. */
export async function letGo({ batchId, lease }: HeldRun) {
  await db().updateTable('import_run').set({ lease_until: null }).where('batch_id', '=', batchId).where('lease_until', '=', lease).execute()
}

/** Ends a stage: nobody holds the run any more. */
export async function endStage(batchId: string, state: RunState, now: Date) {
  const ended_at = state === 'preview' ? null : now.toISOString()
  await db().updateTable('import_run').set({ state, lease_until: null, ended_at, begun: 0 }).where('batch_id', '=', batchId).execute()
}

/** Stops a run that cannot go on. What was brought in stays, and can be taken back. */
export async function stopRun(batchId: string, why: 'broke' | 'no organiser' | 'experience over', now: Date) {
  const stopped = { state: 'stopped' as const, why, lease_until: null, ended_at: now.toISOString() }
  await db().updateTable('import_run').set(stopped).where('batch_id', '=', batchId).execute()
  await audit({ byId: null, as: 'system', at: now }, 'import.stop', { kind: 'import_batch', id: batchId }, why)
}
