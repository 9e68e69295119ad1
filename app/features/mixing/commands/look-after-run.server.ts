import { db } from '#db/connection.server.ts'
import { leaseFrom, type ClaimedRun } from './claim-run.server.ts'

const everyMs = 1_000

/** A run while it is being worked on. */
export interface Watch {
  /** Set to 1 to end the search with the best so far. Shared with the worker threads. */
  stop: SharedArrayBuffer
  /** Whether somebody asked to stop and take what there is. */
  isStopped(): boolean
  /** Whether another process took the run over, or this one is closing: nothing of it is to be kept. */
  isLost(): boolean
  /** Lets go of the run without keeping anything. */
  leave(): void
  /** Ends the watch; gives the lease that holds now. */
  end(): Promise<string>
}

/**
 * Looks after a claimed run: about once a second it writes how far it is, holds the lease for a little longer, and looks whether somebody
 * asked to stop. One small write, so that the process has time for everything else.
 */
export function lookAfterRun({ mixId, lease, progress }: ClaimedRun, now: () => Date): Watch {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  let held = lease
  let isStopped = false
  let isLost = false
  let writing: Promise<void> = Promise.resolve()
  const halt = () => Atomics.store(new Int32Array(stop), 0, 1)
  const timer = setInterval(() => {
    writing = writing.then(write).catch(() => undefined) // a database that is away for a moment is asked again a second later
  }, everyMs)
  return {
    stop,
    isStopped: () => isStopped,
    isLost: () => isLost,
    leave() {
      isLost = true
      halt()
    },
    async end() {
      clearInterval(timer)
      await writing
      return held
    },
  }

  async function write() {
    if (isLost) return
    const next = leaseFrom(now())
    const kept = await db()
      .updateTable('mix_run')
      .set({ progress_json: JSON.stringify(progress), lease_until: next })
      .where('mix_id', '=', mixId)
      .where('state', '=', 'working')
      .where('lease_until', '=', held)
      .returning('stop_at')
      .executeTakeFirst()
    if (kept) held = next
    else isLost = true
    isStopped = kept !== undefined && kept.stop_at !== null
    if (isStopped || isLost) halt()
  }
}
