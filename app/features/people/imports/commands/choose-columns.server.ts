import { audit } from '#app/server/audit.server.ts'
import { runSoon } from '#app/server/clock.server.ts'
import { lookupOf } from '#app/server/seal.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { standardHeading } from '../import-fields.ts'
import type { ImportSettings } from '../import-settings.ts'
import { workOnImportsJob } from './hold-run.server.ts'

interface Chosen {
  batchId: string
  settings: ImportSettings
  headings: readonly string[]
}

/**
 * Says what each column is, and lets all rows be looked at, again if they were before: what was mended in them stays. Which heading
 * meant what is remembered for the next list. False when nothing is left to be looked at.
 */
export async function chooseColumns(act: Act, { batchId, settings, headings }: Chosen) {
  const chosen = await transaction(async () => {
    const run = await db()
      .updateTable('import_run')
      .set({
        state: 'checking',
        settings_json: JSON.stringify(settings),
        match_json: JSON.stringify(remember(headings, settings)),
        begun: 0,
        lease_until: null,
      })
      .where('batch_id', '=', batchId)
      .where('state', 'in', ['matching', 'checking', 'preview'])
      .executeTakeFirst()
    if (!run.numUpdatedRows) return false
    await db()
      .updateTable('import_row')
      .set({ state: 'read', choice: null, name_mark: null, contact_mark: null })
      .where('batch_id', '=', batchId)
      .where('number', '>', settings.headings)
      .execute()
    const above = db().updateTable('import_row').set({ state: 'left_out' }).where('batch_id', '=', batchId)
    await above.where('number', '<=', settings.headings).execute()
    await audit(act, 'import.match', { kind: 'import_batch', id: batchId })
    return true
  })
  if (chosen) runSoon(workOnImportsJob, 0)
  return chosen
}

function remember(headings: readonly string[], { columns }: ImportSettings) {
  const meant = columns.flatMap((field, at) => {
    const heading = standardHeading(headings[at] ?? '')
    return field && heading ? [[lookupOf('heading', heading), field] as const] : []
  })
  return Object.fromEntries(meant)
}
