import { chooseColumns } from '#app/features/people/imports/commands/choose-columns.server.ts'
import { receiveList } from '#app/features/people/imports/commands/receive-list.server.ts'
import { placing } from '#app/features/experiences/imports/commands/place-people.server.ts'
import { workOnImports } from '#app/features/people/imports/commands/work-on-imports.server.ts'
import { findBatch } from '#app/features/people/imports/queries/batches.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { actOf, type Story } from './story.ts'

const headings = ['First name', 'Surname', 'E-mail address', 'Mobile', 'Organisation', 'Speaks', 'Allergies']

/** Invented, as everybody here is. One has no address that could be one, one is here already, one number lost its first 0. */
const cells = [
  ['Ailsa', 'Corbett', 'ailsa@example.org', '07700 900096', 'Netherden Toddlers', 'English', ''],
  ['Bram', 'Delaney', 'bram at example', '07700 900097', '', 'English, Polish', ''],
  ['Morven', 'Tait', '', '', '', '', 'none said'],
  ['Cleo', 'Ekman', 'cleo@example.org', '7700900098', 'Mallow Swimmers', 'English', ''],
  ['Duncan', 'Farr', '', '07700 900099', '', 'Gaelic', ''],
]

/** A list that Fiona sent this morning, read and waiting for her to look at it. */
export async function fillLists(story: Story) {
  const act = actOf(story, 'fiona', 0, { time: '08:40' })
  const id = newId()
  const rows = [headings, ...cells].map((row, at) => ({ number: at + 1, cells: row }))
  await receiveList(act, { id, kind: 'people', fileName: 'spring-contacts.xlsx', experienceId: null, rows })
  const batch = await findBatch(id)
  if (batch) await chooseColumns(act, { batchId: id, settings: batch.settings, headings })
  await workOnImports(act.at, placing)
}
