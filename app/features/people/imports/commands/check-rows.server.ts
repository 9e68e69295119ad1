import type { Carer } from '#app/server/care.server.ts'
import { lookupOf, sealForServer } from '#app/server/seal.server.ts'
import { standardEmail, standardPhone } from '#app/shared/addresses.ts'
import { db } from '#db/connection.server.ts'
import { sayName } from '../../person-words.ts'
import { listCommunityChoices } from '../../queries/choices.server.ts'
import { cellsByField } from '../import-settings.ts'
import { listAlikeOf } from '../queries/alike-rows.server.ts'
import type { Batch, RowState } from '../queries/batches.server.ts'
import { listOrganisationIds } from '../queries/organisation-ids.server.ts'
import type { OpenRow } from '../queries/rows.server.ts'
import { readOrganisationRow } from '../read-organisation-row.ts'
import { readPersonRow, type Known } from '../read-person-row.ts'
import { suggestChoice, type Alike, type RowChoice, type Verdict } from '../row-verdict.ts'
import { cellsAt, verdictAt } from '../sealed-row.ts'
import { listEarlier, type Marks } from '../queries/earlier-rows.server.ts'

/** `sealed` are its cells as they are kept; null where they were just changed. */
type RowToCheck = Pick<OpenRow, 'number' | 'cells' | 'newKey'> & { sealed: string | null }

/** Looks at some rows: what is wrong beside which cell, who is like them, and what would be done with each. Inside a transaction. */
export async function checkRows(batch: Batch, rows: readonly RowToCheck[], carer: Carer) {
  const judged = batch.kind === 'organisations' ? await judgeOrganisations(batch, rows) : await judgePeople(batch, rows, carer)
  await keepJudged(batch, judged)
}

interface Judged {
  row: RowToCheck
  verdict: Verdict
  marks: Marks
}

/** Everything a row is read with. */
export async function listKnown({ settings, experience }: Batch, carer: Carer): Promise<Known> {
  const choices = await listCommunityChoices(carer)
  const names = choices.flatMap(({ value, label }) =>
    [label, label.split(', ')[0] ?? label].map((name) => [name.toLowerCase(), value] as const),
  )
  return { settings, experience, communities: new Map(names), organisations: await listOrganisationIds() }
}

async function judgePeople(batch: Batch, rows: readonly RowToCheck[], carer: Carer): Promise<Judged[]> {
  const known = await listKnown(batch, carer)
  const read = rows.map((row) => ({ row, ...readPersonRow(cellsByField(row.cells, batch.settings), known) }))
  const newcomers = read.flatMap(({ row, person }) => (person ? [{ number: row.number, ...person }] : []))
  const here = await listAlikeOf(newcomers, { carer, experienceId: batch.experience?.id ?? null, exceptBatchId: batch.id })
  const marked = read.map(({ row, person }) => ({ number: row.number, name: person ? sayName(person) : '', marks: marksOf(person) }))
  const earlier = await listEarlier(batch.id, marked)
  return read.map(({ row, mistakes, warnings }, at) => {
    const alike = [...(here.get(row.number) ?? []), ...(earlier.get(row.number) ?? [])]
    return { row, verdict: { mistakes, warnings, alike }, marks: marked[at]?.marks ?? noMarks }
  })
}

async function judgeOrganisations(batch: Batch, rows: readonly RowToCheck[]): Promise<Judged[]> {
  const ids = await listOrganisationIds()
  const read = rows.map((row) => ({ row, ...readOrganisationRow(cellsByField(row.cells, batch.settings)) }))
  const marked = read.map(({ row, organisation }) => ({
    number: row.number,
    name: organisation?.name ?? '',
    marks: organisation ? { name: lookupOf('name', organisation.name.toLowerCase()), contact: null } : noMarks,
  }))
  const earlier = await listEarlier(batch.id, marked)
  return read.map(({ row, organisation, mistakes }, at) => {
    const id = organisation && ids.get(organisation.name.toLowerCase())
    const here: Alike[] = id ? [{ id, name: organisation.name, how: 'name', isSure: true, mayBe: false }] : []
    const twice = (earlier.get(row.number) ?? []).map((other) => ({ ...other, isSure: true }))
    return { row, verdict: { mistakes, warnings: [], alike: [...here, ...twice] }, marks: marked[at]?.marks ?? noMarks }
  })
}

const noMarks: Marks = { name: null, contact: null }

function marksOf(person: { knownAs: string; familyName: string | null; email: string | null; phone: string | null } | null): Marks {
  if (!person) return noMarks
  const contact = person.email
    ? lookupOf('email', standardEmail(person.email))
    : person.phone && lookupOf('phone', standardPhone(person.phone))
  return { name: lookupOf('name', sayName(person).toLowerCase()), contact: contact || null }
}

async function keepJudged(batch: Batch, judged: readonly Judged[]) {
  if (judged.length === 0) return
  const rows = judged.map(({ row, verdict, marks }) => ({
    batch_id: batch.id,
    number: row.number,
    cells: row.sealed ?? sealForServer(cellsAt(batch.id, row.number), JSON.stringify(row.cells)),
    new_key: row.newKey,
    verdict: sealForServer(verdictAt(batch.id, row.number), JSON.stringify(verdict)),
    name_mark: marks.name,
    contact_mark: marks.contact,
    ...standingOf(verdict, batch),
  }))
  await db()
    .insertInto('import_row')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['batch_id', 'number']).doUpdateSet((given) => ({
        cells: given.ref('excluded.cells'),
        state: given.ref('excluded.state'),
        choice: given.ref('excluded.choice'),
        verdict: given.ref('excluded.verdict'),
        name_mark: given.ref('excluded.name_mark'),
        contact_mark: given.ref('excluded.contact_mark'),
      })),
    )
    .execute()
}

function standingOf({ mistakes, alike }: Verdict, { experience }: Batch): { state: RowState; choice: RowChoice | null } {
  if (mistakes.length > 0) return { state: 'wrong', choice: null }
  if (alike.length === 0) return { state: 'new', choice: null }
  return { state: 'alike', choice: suggestChoice(alike, { forExperience: experience !== null }) }
}
