import { audit } from '#app/server/audit.server.ts'
import type { Carer } from '#app/server/care.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import type { ImportField } from '../import-fields.ts'
import { findBatch } from '../queries/batches.server.ts'
import { listRows } from '../queries/rows.server.ts'
import { sameAs, type RowChoice } from '../row-verdict.ts'
import { checkRows } from './check-rows.server.ts'

interface Mended {
  batchId: string
  number: number
  /** What the cells say now, by what their columns mean. */
  written: Partial<Record<ImportField, string>>
  /** What is done with the row: left out, or brought in, as who. */
  choice: RowChoice | 'leave out' | null
  carer: Carer
}

/** Writes a row anew and looks at it again; or leaves it out. Gives how it stands then, undefined when the list is past that. */
export function mendRow(act: Act, { batchId, number, written, choice, carer }: Mended) {
  return transaction(async () => {
    const batch = await findBatch(batchId)
    const [row] = await listRows(batchId, { numbers: [number], limit: 1 })
    if (!batch || batch.state !== 'preview' || !row || number <= batch.settings.headings) return undefined
    const cells: (string | undefined)[] = [...row.cells]
    batch.settings.columns.forEach((field, at) => {
      const text = field && written[field]
      if (text !== undefined && text !== null) cells[at] = text
    })
    await checkRows(batch, [{ ...row, cells: Array.from(cells, (cell) => cell ?? ''), sealed: null }], carer)
    if (choice === 'leave out') await setRow(batchId, number, { state: 'left_out', choice: null })
    const [now] = await listRows(batchId, { numbers: [number], limit: 1 })
    if (now?.state === 'alike' && choice && choice !== 'leave out') {
      const isPossible = choice !== 'same' || sameAs(now.verdict.alike) !== undefined
      if (isPossible) await setRow(batchId, number, { state: 'alike', choice })
    }
    await audit(act, 'import.mend_row', { kind: 'import_batch', id: batchId })
    return now
  })
}

function setRow(batchId: string, number: number, to: { state: 'left_out' | 'alike'; choice: RowChoice | null }) {
  return db().updateTable('import_row').set(to).where('batch_id', '=', batchId).where('number', '=', number).execute()
}

/** The same answer for every row that is like somebody here. Rows that cannot be taken for them stay as they were. */
export function chooseForAll(act: Act, { batchId, choice }: { batchId: string; choice: RowChoice }) {
  return transaction(async () => {
    const batch = await findBatch(batchId)
    if (batch?.state !== 'preview') return
    const numbers: number[] = []
    for (let after = 0; ;) {
      const rows = await listRows(batchId, { states: ['alike'], after, limit: 500 })
      numbers.push(...rows.filter(({ verdict }) => choice !== 'same' || sameAs(verdict.alike)).map(({ number }) => number))
      const last = rows.at(-1)
      if (!last || rows.length < 500) break
      after = last.number
    }
    for (let from = 0; from < numbers.length; from += 500) {
      const some = numbers.slice(from, from + 500)
      await db().updateTable('import_row').set({ choice }).where('batch_id', '=', batchId).where('number', 'in', some).execute()
    }
    await audit(act, 'import.choose_for_all', { kind: 'import_batch', id: batchId })
  })
}
