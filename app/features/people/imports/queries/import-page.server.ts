import { rowsQuery } from '../forms.ts'
import { stopWords } from '../import-words.ts'
import { sameAs } from '../row-verdict.ts'
import { showRow } from '../show-rows.ts'
import { countChoices, countRows, type Batch, type RowCounts, type RowState } from './batches.server.ts'
import { listRows } from './rows.server.ts'

const PAGE = 50

const shownStates: Record<string, RowState[]> = {
  all: ['new', 'alike', 'wrong'],
  mistakes: ['wrong'],
  alike: ['alike'],
  new: ['new'],
  out: ['left_out'],
}

const workTitles: Partial<Record<Batch['state'], string>> = {
  checking: 'Looking at the rows',
  importing: 'Bringing them in',
  undoing: 'Taking it back',
}

/** What the page of a list shows: how far the work is, its rows to be looked at, or what came of them. */
export async function findImportPage(batch: Batch, query: URLSearchParams) {
  const counts = (await countRows([batch.id])).get(batch.id) ?? {}
  const title = workTitles[batch.state]
  if (title) return { shows: 'work' as const, title, ...progressOf(batch, counts) }
  const asked = rowsQuery.parse(Object.fromEntries(query))
  if (counts.left_out) counts.left_out -= await countAbove(batch)
  if (batch.state === 'preview') return { shows: 'preview' as const, asked, counts: countsOf(counts), ...(await previewOf(batch, asked)) }
  const rows = await listRows(batch.id, { states: ['kept', 'skipped', 'wrong'], after: asked.after, limit: PAGE + 1 })
  return {
    shows: 'result' as const,
    state: batch.state,
    stopped: batch.state === 'stopped' ? (stopWords[batch.why ?? ''] ?? null) : null,
    counts: {
      ...countsOf(counts),
      made: counts.made ?? 0,
      undone: counts.undone ?? 0,
      kept: counts.kept ?? 0,
      skipped: counts.skipped ?? 0,
    },
    rows: rows.slice(0, PAGE).map((row) => showRow(row, batch.settings)),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.number ?? null) : null,
    mayUndo: (batch.state === 'done' || batch.state === 'stopped') && (counts.made ?? 0) > 0,
  }
}

/** The row of headings, and what stands above it, are no rows of the list. */
async function countAbove({ id, settings }: Batch) {
  return (await listRows(id, { states: ['left_out'], upTo: settings.headings, limit: PAGE })).length
}

const sum = (counts: RowCounts, states: readonly RowState[]) => states.reduce((total, state) => total + (counts[state] ?? 0), 0)

function progressOf({ state }: Batch, counts: RowCounts) {
  if (state === 'checking') return { here: sum(counts, ['new', 'alike', 'wrong']), of: sum(counts, ['read', 'new', 'alike', 'wrong']) }
  if (state === 'importing') return { here: sum(counts, ['made', 'skipped']), of: sum(counts, ['new', 'alike', 'made', 'skipped']) }
  return { here: sum(counts, ['undone', 'kept']), of: sum(counts, ['made', 'undone', 'kept']) }
}

const countsOf = (counts: RowCounts) => ({
  new: counts.new ?? 0,
  alike: counts.alike ?? 0,
  wrong: counts.wrong ?? 0,
  out: counts.left_out ?? 0,
})

async function previewOf(batch: Batch, { show, after }: { show: string; after: number }) {
  const first = Math.max(after, batch.settings.headings)
  const rows = await listRows(batch.id, { states: shownStates[show] ?? [], after: first, limit: PAGE + 1 })
  const choices = await countChoices(batch.id)
  return {
    rows: rows.slice(0, PAGE).map((row) => showRow(row, batch.settings)),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.number ?? null) : null,
    choices,
    maySame: batch.kind !== 'organisations' && rows.some(({ verdict }) => sameAs(verdict.alike) !== undefined),
  }
}
