import { placing } from '#app/features/experiences/imports/commands/place-people.server.ts'
import { beginImport } from '#app/features/people/imports/commands/begin-import.server.ts'
import { chooseColumns } from '#app/features/people/imports/commands/choose-columns.server.ts'
import { receiveList } from '#app/features/people/imports/commands/receive-list.server.ts'
import { workOnImports } from '#app/features/people/imports/commands/work-on-imports.server.ts'
import type { ImportKind } from '#app/features/people/imports/import-fields.ts'
import type { ImportSettings } from '#app/features/people/imports/import-settings.ts'
import { countRows, findBatch } from '#app/features/people/imports/queries/batches.server.ts'
import { listFirstRows } from '#app/features/people/imports/queries/rows.server.ts'
import { samplesOf } from '#app/features/people/imports/sample-columns.ts'
import { readList } from '#app/features/people/imports/threads/read-list.server.ts'
import { act } from './app.ts'

interface List {
  by: string
  file: string | Uint8Array
  kind?: ImportKind
  experienceId?: string
  settings?: Partial<ImportSettings>
}

/** A list that somebody sent, matched as it was guessed and looked at: ready to be brought in. */
export async function previewList({ by, file, kind = 'people', experienceId, settings }: List) {
  const id = crypto.randomUUID()
  const reading = await readList(Buffer.from(file))
  if (!reading.ok) throw new Error(`No list: ${reading.reason}`)
  await receiveList(act(by), { id, kind, fileName: 'people.csv', experienceId: experienceId ?? null, rows: reading.rows })
  await matchList(by, id, settings)
  await workOnLists()
  return id
}

/** Says what the columns are, as they were guessed unless said otherwise. */
async function matchList(by: string, batchId: string, settings: Partial<ImportSettings> = {}) {
  const batch = await batchOf(batchId)
  const samples = samplesOf(await listFirstRows(batchId), batch.settings.headings)
  const headings = samples.map(({ heading }) => heading)
  await chooseColumns(act(by), { batchId, settings: { ...batch.settings, ...settings }, headings })
}

/** A list sent, looked at and brought in. */
export async function bringList(list: List) {
  const id = await previewList(list)
  await beginImport(act(list.by), id)
  await workOnLists()
  return id
}

export const workOnLists = (at = new Date()) => workOnImports(at, placing)

export async function batchOf(batchId: string) {
  const batch = await findBatch(batchId)
  if (!batch) throw new Error('There is no such list')
  return batch
}

/** How many rows stand how. */
export const countsOf = async (batchId: string) => (await countRows([batchId])).get(batchId) ?? {}
