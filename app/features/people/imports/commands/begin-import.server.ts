import { audit } from '#app/server/audit.server.ts'
import { runSoon } from '#app/server/clock.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { working, workOnImportsJob } from './hold-run.server.ts'
import type { RunState } from '../queries/batches.server.ts'

/** Begins to bring in what a list holds, in the background. Asked twice it is begun once. */
export function beginImport(act: Act, batchId: string) {
  return begin(act, { batchId, from: ['preview'], to: 'importing', did: 'import.begin' })
}

/** Begins to take back all that a list made, in the background. */
export function beginUndo(act: Act, batchId: string) {
  return begin(act, { batchId, from: ['done', 'stopped'], to: 'undoing', did: 'import.undo' })
}

interface Beginning {
  batchId: string
  from: readonly RunState[]
  to: RunState
  did: string
}

async function begin(act: Act, { batchId, from, to, did }: Beginning) {
  const begun = await transaction(async () => {
    const run = await db()
      .updateTable('import_run')
      .set({ state: to, begun: 0, lease_until: null, ended_at: null, why: null })
      .where('batch_id', '=', batchId)
      .where('state', 'in', from)
      .executeTakeFirst()
    if (!run.numUpdatedRows) return false
    await audit(act, did, { kind: 'import_batch', id: batchId })
    return true
  })
  if (begun) runSoon(workOnImportsJob, 0)
  return begun
}

/** Puts a list away that nothing came of: its rows go, and nothing else. */
export function dropList(act: Act, batchId: string) {
  return transaction(async () => {
    const batch = db().selectFrom('import_run').select('state').where('batch_id', '=', batchId)
    const { state } = (await batch.executeTakeFirst()) ?? { state: 'done' as const }
    if (!['reading', 'matching', 'preview', ...working.slice(0, 1)].includes(state)) return false
    await db().deleteFrom('import_batch').where('id', '=', batchId).execute()
    await audit(act, 'import.drop', { kind: 'import_batch', id: batchId })
    return true
  })
}
