import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '#app/features/mixing/engine/random.ts'
import { db } from '#db/connection.server.ts'
import type { Site } from '#tests/support/site.ts'
import { Ledger } from './ledger.ts'
import { letThemIn, letThemWrite } from './writers.ts'
import type { Scene } from './find-scene.ts'
import type { BadPost } from './bad-post.ts'

export interface Plan {
  seed: number
  kills: number
}

export interface Run {
  ledger: Ledger
  began: Date
  /** When the process was killed, by `performance.now()`. */
  kills: number[]
  /** From each kill until the next process said that it is ready. */
  restartsMs: number[]
}

/** How long a dead process's claim on a letter holds at most. */
const leaseMs = 60_000
const drainWithinMs = 180_000
/** How many writes are confirmed between two kills at most; and how long to wait for them. */
const mostBetween = 60
const waitWithinMs = 20_000

/** The site as it runs now: after a kill it is another process. */
export interface Running {
  site: Site
}

/** Kills the process again and again while people write and letters go out, then lets the post behave and everything arrive. */
export async function killOften(
  running: Running,
  { seed, kills }: Plan,
  { scene, post, random }: { scene: Scene; post: BadPost; random: Random },
) {
  const run: Run = { ledger: new Ledger(), began: new Date(), kills: [], restartsMs: [] }
  const going = new AbortController()
  const crowd = { url: running.site.url, seed, scene, ledger: run.ledger, going: going.signal }
  const writing = letThemWrite(crowd, await letThemIn(crowd))
  for (let kill = 0; kill < kills; kill += 1) {
    await untilSomeAreConfirmed(run.ledger, 1 + random.below(mostBetween))
    await sleep(random.below(200))
    await killOnce(running, run)
  }
  await sleep(500)
  going.abort()
  await writing
  post.behaveFromNow()
  await untilAllIsSent()
  return run
}

/** Counted in what people were told and not in seconds, so that a busy machine is killed in the middle of as much as an idle one. */
async function untilSomeAreConfirmed(ledger: Ledger, more: number) {
  const goal = ledger.confirmed + more
  const until = performance.now() + waitWithinMs
  while (ledger.confirmed < goal && performance.now() < until) await sleep(5)
}

async function killOnce(running: Running, run: Run) {
  const [killedAt, day] = [performance.now(), Date.now()]
  run.kills.push(killedAt)
  running.site = await running.site.crash()
  run.restartsMs.push(performance.now() - killedAt)
  await moveTimeOn(new Date(day + leaseMs))
}

/**
 * As if hours had passed for the post: what waits for its next try is due, and what the dead process had claimed is free. Claims of the
 * process that lives now reach further than `claimedBefore`.
 */
async function moveTimeOn(claimedBefore: Date) {
  const now = new Date().toISOString()
  const waiting = () =>
    db().updateTable('message').where('channel', '=', 'email').where('sent_at', 'is', null).where('gave_up_at', 'is', null)
  await waiting().set({ due_at: now }).where('attempts', '>', 0).where('due_at', '>', now).execute()
  await waiting().set({ lease_until: null }).where('lease_until', '<=', claimedBefore.toISOString()).execute()
}

async function untilAllIsSent() {
  const until = performance.now() + drainWithinMs
  while (performance.now() < until) {
    const left = await db()
      .selectFrom('message')
      .select('id')
      .where('channel', '=', 'email')
      .where('sent_at', 'is', null)
      .where('gave_up_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .where('due_at', '<=', new Date(Date.now() + 7 * 3_600_000).toISOString())
      .limit(1)
      .executeTakeFirst()
    if (!left) return
    await moveTimeOn(new Date(0))
    await sleep(500)
  }
}
