import { log } from '#app/server/log.server.ts'
import { db } from '#db/connection.server.ts'
import type { Search } from '../search-here.ts'
import { searchHere } from '../search-here.ts'
import { findMix } from '../queries/mix.server.ts'
import { claimRun, type ClaimedRun } from './claim-run.server.ts'
import { finishRun, putBackRun, refuseRun } from './end-run.server.ts'
import { lookAfterRun, type Watch } from './look-after-run.server.ts'
import { makeProposals } from './make-proposals.server.ts'
import { searchInThreads } from './search-in-threads.server.ts'

const running = globalThis as { mixWatch?: Watch | undefined; mixWork?: Promise<unknown> | undefined }

/** Works out what waits, one mix after the other; the timetable never lets it run twice at once in a process. */
export async function workOutMixes(at: Date) {
  const began = performance.now()
  const now = () => new Date(at.getTime() + performance.now() - began)
  for (let run = await claimRun(now()); run; run = await claimRun(now())) {
    running.mixWork = workOut(run, { search: searchInThreads, now })
    await running.mixWork
  }
}

/** Works out what waits here and now, on this thread, as at `at`: for the example story and for tests. */
export async function workOutMixesHere(at: Date) {
  for (let run = await claimRun(at); run; run = await claimRun(at)) await workOut(run, { search: searchHere, now: () => at })
}

/** Leaves the mix this process is at, for another to begin again; called when the house closes. */
export async function leaveMixes() {
  running.mixWatch?.leave()
  await running.mixWork
}

async function workOut(run: ClaimedRun, { search, now }: { search: Search; now: () => Date }) {
  const mix = await findMix(run.mixId)
  if (!mix) return
  const watch = lookAfterRun(run, now)
  running.mixWatch = watch
  try {
    const made = await makeProposals(mix, { search, watch, progress: run.progress, at: now() })
    const held = { mix, lease: await watch.end(), now: now() }
    if (watch.isLost()) await putBackRun(held, run.progress)
    else if (made.ok) await finishRun(held, { ...made, progress: run.progress })
    else await refuseRun(held, made)
  } catch (error) {
    log.error({ err: error, mixId: run.mixId }, 'mix failed')
    await giveBack(run.mixId, await watch.end())
  } finally {
    running.mixWatch = undefined
  }
}

/** What broke is begun again, and given up after the third time. */
async function giveBack(mixId: string, lease: string) {
  await db()
    .updateTable('mix_run')
    .set({ state: 'waiting', lease_until: null })
    .where('mix_id', '=', mixId)
    .where('lease_until', '=', lease)
    .execute()
}
