import { audit } from '#app/server/audit.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { lookupOf, sealForServer } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { findHeadings, guessColumns } from '../guess-columns.ts'
import type { ImportKind } from '../import-fields.ts'
import { firstSettings } from '../import-settings.ts'
import type { ListRow } from '../list-limits.ts'
import { findRemembered } from '../queries/batches.server.ts'
import { samplesOf } from '../sample-columns.ts'
import { cellsAt, firstRowsAt } from '../sealed-row.ts'

interface Received {
  id: string
  kind: ImportKind
  fileName: string
  experienceId: string | null
  rows: readonly ListRow[]
}

const atOnce = 250
const firstRows = 25

/**
 * Keeps a list as it came, each row sealed, with a first guess at its columns. Nobody is added yet. In several short transactions, so
 * that others are answered in between; a list that was not kept whole is never looked at. The same id again is the same list.
 */
export async function receiveList(act: Act, { id, kind, fileName, experienceId, rows }: Received) {
  if (!act.byId) throw new Error('A list is brought in by somebody')
  const byId = act.byId
  const isNew = await transaction(async () => {
    const made = await db()
      .insertInto('import_batch')
      .values({
        id,
        made_at: act.at.toISOString(),
        kind,
        file_name: fileName,
        rows_json: sealForServer(firstRowsAt(id), JSON.stringify(rows.slice(0, firstRows))),
        by_id: byId,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!made.numInsertedOrUpdatedRows) return false
    const settings = await guessSettings(byId, kind, rows)
    const run = {
      batch_id: id,
      made_at: act.at.toISOString(),
      experience_id: experienceId,
      row_count: rows.length,
      match_json: '{}',
      begun: 0,
    }
    await db()
      .insertInto('import_run')
      .values({ ...run, state: 'reading', settings_json: JSON.stringify(settings) })
      .execute()
    await audit(act, 'import.receive', { kind: 'import_batch', id })
    return true
  })
  if (!isNew) return
  for (let from = 0; from < rows.length; from += atOnce) await keepRows(id, rows.slice(from, from + atOnce))
  await db().updateTable('import_run').set({ state: 'matching' }).where('batch_id', '=', id).where('state', '=', 'reading').execute()
}

async function guessSettings(byId: string, kind: ImportKind, rows: readonly ListRow[]) {
  const remembered = await findRemembered(byId, kind)
  const looked = { kind, remembered, lookupOf: (heading: string) => lookupOf('heading', heading) }
  const headings = findHeadings(rows, looked)
  const samples = samplesOf(rows.slice(0, firstRows), headings)
  const columns = guessColumns(
    samples.map(({ heading }) => heading),
    samples.map(({ cells }) => cells),
    looked,
  )
  return { ...firstSettings, headings, columns }
}

function keepRows(batchId: string, rows: readonly ListRow[]) {
  return transaction(() =>
    db()
      .insertInto('import_row')
      .values(
        rows.map(({ number, cells }) => ({
          batch_id: batchId,
          number,
          cells: sealForServer(cellsAt(batchId, number), JSON.stringify(cells)),
          state: 'read' as const,
          new_key: newId(),
        })),
      )
      .execute(),
  )
}
