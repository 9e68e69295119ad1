import type { Carer } from '#app/server/care.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addOrganisation } from '#app/features/programmes/commands.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { db } from '#db/connection.server.ts'
import { cellsByField, type CohortVoice } from '../import-settings.ts'
import type { MadeRow } from '../made-rows.ts'
import { listAlikeOf } from '../queries/alike-rows.server.ts'
import type { Batch, RowState } from '../queries/batches.server.ts'
import { printEach } from '../queries/prints.server.ts'
import type { OpenRow } from '../queries/rows.server.ts'
import { readOrganisationRow } from '../read-organisation-row.ts'
import { readPersonRow, type PersonInRow } from '../read-person-row.ts'
import { sameAs } from '../row-verdict.ts'
import { addPeople } from './add-people.server.ts'
import { addToPeople } from './add-to-people.server.ts'
import { listKnown } from './check-rows.server.ts'

interface Candidate {
  placeId: string
  personId: string
  voice: CohortVoice
  energy: number | null
  free: 'yes' | 'no' | 'unsure'
}

/** What a list of candidates needs of the feature that owns places: lists know people, and nothing above them. */
export interface Placing {
  isOpen: (experienceId: string) => Promise<boolean>
  /** Begins to think of them; gives the ids of the places that were made. */
  place: (act: Act, given: { experienceId: string; batchId: string; people: readonly Candidate[] }) => Promise<Set<string>>
  /** Which of these places something else rests on by now. */
  listHeld: (placeIds: readonly string[]) => Promise<Set<string>>
  takeBack: (act: Act, placeIds: readonly string[]) => Promise<void>
}

interface Bringing {
  batch: Batch
  rows: readonly OpenRow[]
  carer: Carer
  placing: Placing
}

/** What came of a row. */
interface Outcome {
  number: number
  state: RowState
  why?: string
  made: MadeRow[]
}

/** Brings some rows in, each once. False when people can no longer be thought of for the experience. Inside a transaction. */
export async function bringInRows(act: Act, bringing: Bringing): Promise<boolean> {
  const { batch, placing } = bringing
  if (batch.experience && !(await placing.isOpen(batch.experience.id))) return false
  const outcomes = batch.kind === 'organisations' ? await bringOrganisations(act, bringing) : await bringPeople(act, bringing)
  await keepOutcomes(batch.id, bringing.rows, outcomes)
  return true
}

async function bringOrganisations(act: Act, { batch, rows }: Bringing) {
  const outcomes: Outcome[] = []
  for (const row of rows) {
    const { organisation } = readOrganisationRow(cellsByField(row.cells, batch.settings))
    if (!organisation || (row.state === 'alike' && row.choice !== 'new')) {
      outcomes.push({ number: row.number, state: 'skipped', made: [] })
      continue
    }
    await addGroup(act, { id: row.newKey, ...organisation }, batch.id)
    outcomes.push({ number: row.number, state: 'made', made: [['organisation', row.newKey]] })
  }
  return outcomes
}

async function addGroup(act: Act, group: Parameters<typeof addOrganisation>[1], batchId: string) {
  await addOrganisation(act, group)
  await db().updateTable('organisation').set({ import_batch_id: batchId }).where('id', '=', group.id).execute()
}

interface Ready {
  row: OpenRow
  person: PersonInRow
  organisationId: string | null
  /** Who is here already, where the row is theirs. */
  personId?: string | undefined
  made: MadeRow[]
}

async function bringPeople(act: Act, bringing: Bringing): Promise<Outcome[]> {
  const { batch, rows, carer } = bringing
  const known = await listKnown(batch, carer)
  const read = rows.flatMap((row) => {
    const { person } = readPersonRow(cellsByField(row.cells, batch.settings), known)
    return person ? [{ row, person }] : []
  })
  const cameMeanwhile = await listCameMeanwhile(read, bringing)
  const wanted = read.filter(({ row }) => !cameMeanwhile.has(row.number) && row.choice !== 'skip')
  const groups = new Map(known.organisations)
  const ready: Ready[] = []
  for (const { row, person } of wanted) ready.push(await withGroup(act, { row, person, groups, batchId: batch.id }))
  await makePeople(act, ready, batch.id)
  const same = ready.filter(({ personId }) => personId !== undefined)
  await addToPeople(act, same, carer)
  if (batch.experience) await placePeople(act, ready, bringing)
  return rows.map(({ number }) => {
    const one = ready.find(({ row }) => row.number === number)
    if (one && one.made.length > 0) return { number, state: 'made' as const, made: one.made }
    const why = cameMeanwhile.has(number) ? 'came meanwhile' : one ? 'nothing new' : undefined
    return { number, state: 'skipped' as const, made: [], ...(why && { why }) }
  })
}

/** Rows that were new when they were looked at, and are surely here by now. */
async function listCameMeanwhile(read: readonly { row: OpenRow; person: PersonInRow }[], { batch, carer }: Bringing) {
  const fresh = read.filter(({ row }) => row.state === 'new').map(({ row, person }) => ({ number: row.number, ...person }))
  const alike = await listAlikeOf(fresh, { carer, experienceId: null, exceptBatchId: batch.id })
  return new Set([...alike].flatMap(([number, found]) => (found.some(({ isSure }) => isSure) ? [number] : [])))
}

interface Grouped {
  row: OpenRow
  person: PersonInRow
  /** Groups by their names, which learns those that are added here. */
  groups: Map<string, string>
  batchId: string
}

async function withGroup(act: Act, { row, person, groups, batchId }: Grouped): Promise<Ready> {
  const { organisation } = person
  const personId = row.choice === 'same' ? sameAs(row.verdict.alike)?.id : undefined
  const ready = { row, person, personId }
  if (!organisation) return { ...ready, organisationId: null, made: [] }
  if ('id' in organisation) return { ...ready, organisationId: organisation.id, made: [] }
  const known = groups.get(organisation.name.toLowerCase())
  if (known) return { ...ready, organisationId: known, made: [] }
  const id = newId()
  await addGroup(act, { id, name: organisation.name, kind: 'other', website: null }, batchId)
  groups.set(organisation.name.toLowerCase(), id)
  return { ...ready, organisationId: id, made: [['organisation', id]] }
}

async function makePeople(act: Act, ready: readonly Ready[], batchId: string) {
  const fresh = ready.filter(({ personId }) => personId === undefined)
  const people = fresh.map(({ row, person, organisationId }) => ({ ...person, id: row.newKey, organisationId }))
  const made = await addPeople(act, people, batchId)
  for (const one of fresh) one.made.push(...(made.get(one.row.newKey) ?? []))
}

async function placePeople(act: Act, ready: readonly Ready[], { batch, placing }: Bringing) {
  const people = ready.flatMap(({ row, person, personId = row.newKey }) => {
    const { voice, energy, free } = person
    return voice && personId ? [{ number: row.number, placeId: newId(), personId, voice, energy, free }] : []
  })
  const placed = await placing.place(act, { experienceId: batch.experience?.id ?? '', batchId: batch.id, people })
  for (const { number, placeId } of people) {
    if (placed.has(placeId)) ready.find(({ row }) => row.number === number)?.made.push(['place', placeId])
  }
}

/** In one query for all of them: each row is written over itself. */
async function keepOutcomes(batchId: string, rows: readonly OpenRow[], outcomes: readonly Outcome[]) {
  const prints = await printEach(outcomes.map(({ made }) => made))
  const values = outcomes.flatMap(({ number, state, why, made }, at) => {
    const row = rows.find((one) => one.number === number)
    if (!row) return []
    const made_json = made.length > 0 ? JSON.stringify({ rows: made, print: prints[at] ?? '' }) : null
    return [{ batch_id: batchId, number, cells: row.sealed, new_key: row.newKey, state, why: why ?? null, made_json }]
  })
  await db()
    .insertInto('import_row')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['batch_id', 'number']).doUpdateSet((given) => ({
        state: given.ref('excluded.state'),
        why: given.ref('excluded.why'),
        made_json: given.ref('excluded.made_json'),
      })),
    )
    .execute()
}
