import { Cron } from 'croner'
import { db, transaction } from '#db/connection.server.ts'
import { log } from './log.server.ts'

export interface Job {
  name: string
  /** Six fields, seconds first. */
  cron: string
  run: (now: Date) => Promise<unknown>
  /** A job that many processes may run at once, as when each takes rows for itself; others run once for each slot. */
  everywhere?: true
  /** Works in many small transactions of its own, so that it holds up nobody; what is cut short goes on at its next time. */
  inSlices?: true
}

const running = globalThis as { clock?: Cron[] }

/**
 * Runs each job at its times in Europe/London, never twice at once, and what it missed while nobody was there.
 * Called again (as on a reload in development), it starts over.
 */
export function startClock(jobs: Job[]) {
  stopClock()
  running.clock = jobs.map(startJob)
}

function startJob({ name, cron: times, run, everywhere, inSlices }: Job) {
  const options = {
    name,
    protect: true,
    unref: true,
    timezone: 'Europe/London',
    catch: (error: unknown) => log.error({ err: error, job: name }, 'job failed'),
  }
  const cron = new Cron(times, options, async () => {
    const now = new Date()
    if (everywhere) await run(now)
    else if (inSlices) await runAfterTaking(name, slotBefore(times, now), () => run(now))
    else await runOnce(name, slotBefore(times, now), () => run(now))
  })
  if (!everywhere) void catchUp(name, cron)
  return cron
}

export function stopClock() {
  for (const cron of running.clock ?? []) cron.stop()
  running.clock = []
}

/** Runs a line of the timetable once more, after `waitMs`, without waiting for its next time. Does nothing where no clock runs. */
export function runSoon(name: string, waitMs: number) {
  setTimeout(() => void running.clock?.find((cron) => cron.name === name)?.trigger(), waitMs).unref()
}

const EARLY_MS = 500

/**
 * The time of the timetable that has come: the same for every machine, however late its timer rang and whatever its
 * clock says, give or take half a second early and a whole slot late.
 */
export function slotBefore(times: string, now: Date) {
  const [slot] = new Cron(times, { paused: true, timezone: 'Europe/London' }).previousRuns(1, new Date(now.getTime() + EARLY_MS))
  return slot ?? now
}

/**
 * Runs a slot of the timetable once, however many machines a site has: whoever takes it does its work in the same
 * transaction, so a process that dies in the middle leaves both undone to the next one.
 */
export function runOnce(name: string, slot: Date, run: () => Promise<unknown>) {
  return transaction(() => runAfterTaking(name, slot, run))
}

/** As `runOnce`, but the work has transactions of its own. */
export async function runAfterTaking(name: string, slot: Date, run: () => Promise<unknown>) {
  const taken = await db()
    .insertInto('job_slot')
    .values({ name, slot_at: slot.toISOString(), taken_at: new Date().toISOString() })
    .onConflict((conflict) => conflict.columns(['name', 'slot_at']).doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) await run()
}

/** Does now what should have been done while no process was there. What never ran has missed nothing: a new site is left as it is. */
async function catchUp(name: string, cron: Cron) {
  try {
    const before = await db().selectFrom('job_slot').select('name').where('name', '=', name).limit(1).executeTakeFirst()
    if (before) await cron.trigger()
  } catch (error) {
    log.error({ err: error, job: name }, 'job not caught up')
  }
}
