import { setTimeout as rest } from 'node:timers/promises'
import { audit } from '#app/server/audit.server.ts'
import type { Carer } from '#app/server/care.server.ts'
import { log } from '#app/server/log.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findBatch, findCarer, type Batch } from '../queries/batches.server.ts'
import { listRows } from '../queries/rows.server.ts'
import { bringInRows, type Placing } from './bring-in-rows.server.ts'
import { checkRows } from './check-rows.server.ts'
import { claimRun, endStage, holdLonger, letGo, stopRun, type HeldRun } from './hold-run.server.ts'
import { takeBackRows } from './take-back-rows.server.ts'

const checkedAtOnce = 200
const broughtAtOnce = 60
const mostRestMs = 20

const running = globalThis as { importWork?: Promise<unknown> | undefined; importsAreLeft?: boolean }
const isLeaving = () => running.importsAreLeft === true

/**
 * Works on the lists that wait, some rows at a time: each step is one transaction that also says which rows are done, so that whoever
 * carries on after a process died does the rest and none twice. Between steps it rests a moment, so that others come in.
 */
export async function workOnImports(at: Date, placing: Placing) {
  const began = performance.now()
  const now = () => new Date(at.getTime() + performance.now() - began)
  running.importsAreLeft = false
  for (let held = await claimRun(now()); held && !isLeaving(); held = await claimRun(now())) {
    running.importWork = workOn(held, { placing, now })
    await running.importWork
  }
}

/** Lets the list go that this process is at, after the step it is in; called when the house closes. */
export async function leaveImports() {
  running.importsAreLeft = true
  await running.importWork
}

interface Work {
  placing: Placing
  now: () => Date
}

async function workOn(run: HeldRun, { placing, now }: Work) {
  let held: HeldRun | undefined = run
  try {
    while (held && !isLeaving()) {
      const began = performance.now()
      held = await stepOn(held, { placing, at: now() })
      if (held) await rest(Math.min(performance.now() - began, mostRestMs))
    }
  } catch (error) {
    log.error({ err: error, batchId: run.batchId }, 'list failed')
  }
  if (held) await letGo(held)
}

/** One step of a run, all or nothing. Undefined once there is nothing more to do, or somebody else does it. */
export function stepOn(run: HeldRun, { placing, at }: { placing: Placing; at: Date }): Promise<HeldRun | undefined> {
  return transaction(async () => {
    const held = await holdLonger(run, at)
    const batch = held && (await findBatch(held.batchId))
    if (!batch) return undefined
    const carer = await findCarer(batch.byId, at)
    if (!carer) return stopRun(batch.id, 'no organiser', at).then(() => undefined)
    const act: Act = { byId: batch.byId, as: 'organiser', at }
    return (await stages[batch.state]?.(batch, { act, carer, placing })) ? held : undefined
  })
}

interface Step {
  act: Act
  carer: Carer
  placing: Placing
}

/** What is done in each state; true while there is more. */
const stages: Partial<Record<Batch['state'], (batch: Batch, step: Step) => Promise<boolean>>> = {
  async checking(batch, { carer, act }) {
    const rows = await listRows(batch.id, { states: ['read'], limit: checkedAtOnce })
    await checkRows(batch, rows, carer)
    if (rows.length === checkedAtOnce) return true
    await endStage(batch.id, 'preview', act.at)
    return false
  },
  async importing(batch, { act, carer, placing }) {
    const rows = await listRows(batch.id, { states: ['new', 'alike'], limit: broughtAtOnce })
    if (rows.length > 0) {
      const brought = await bringInRows(act, { batch, rows, carer, placing })
      if (!brought) await stopRun(batch.id, 'experience over', act.at)
      return brought
    }
    await endStage(batch.id, 'done', act.at)
    await audit(act, 'import.end', { kind: 'import_batch', id: batch.id })
    return false
  },
  async undoing(batch, { act, placing }) {
    const rows = await listRows(batch.id, { states: ['made'], limit: broughtAtOnce })
    if (rows.length > 0) {
      await takeBackRows(act, { batch, rows, placing })
      return true
    }
    await db().updateTable('import_batch').set({ undone_at: act.at.toISOString() }).where('id', '=', batch.id).execute()
    await endStage(batch.id, 'undone', act.at)
    await audit(act, 'import.undo_end', { kind: 'import_batch', id: batch.id })
    return false
  },
}
