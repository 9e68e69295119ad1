import { Cron } from 'croner'
import { db } from '#db/connection.server.ts'
import { log } from './log.server.ts'

export interface Job {
  name: string
  /** Six fields, seconds first. */
  cron: string
  run: (now: Date) => Promise<unknown>
  /** A job that many processes may run at once, as when each takes rows for itself; others run once for each slot. */
  everywhere?: true
}

const running = globalThis as { clock?: Cron[] }

/** Runs each job at its times in Europe/London, never twice at once. Called again (as on a reload in development), it starts over. */
export function startClock(jobs: Job[]) {
  stopClock()
  running.clock = jobs.map(({ name, cron, run, everywhere }) => {
    const options = {
      name,
      protect: true,
      unref: true,
      timezone: 'Europe/London',
      catch: (error: unknown) => log.error({ err: error, job: name }, 'job failed'),
    }
    return new Cron(cron, options, async (self: Cron) => {
      const slot = self.currentRun() ?? new Date()
      if (everywhere || (await takeSlot(name, slot))) await run(slot)
    })
  })
}

export function stopClock() {
  for (const cron of running.clock ?? []) cron.stop()
  running.clock = []
}

/** Runs a line of the timetable once more, after `waitMs`, without waiting for its next time. Does nothing where no clock runs. */
export function runSoon(name: string, waitMs: number) {
  setTimeout(() => void running.clock?.find((cron) => cron.name === name)?.trigger(), waitMs).unref()
}

/** True for the first process to ask: a slot of the timetable runs once, however many machines a site has. */
export async function takeSlot(name: string, slot: Date) {
  const slot_at = new Date(Math.floor(slot.getTime() / 1000) * 1000).toISOString()
  const taken = await db()
    .insertInto('job_slot')
    .values({ name, slot_at, taken_at: new Date().toISOString() })
    .onConflict((conflict) => conflict.columns(['name', 'slot_at']).doNothing())
    .executeTakeFirst()
  return taken.numInsertedOrUpdatedRows === 1n
}
