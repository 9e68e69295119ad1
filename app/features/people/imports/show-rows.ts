import { fieldLabel, type ImportField } from './import-fields.ts'
import { cellsByField, type ImportSettings } from './import-settings.ts'
import { sayKept, saySkipped } from './import-words.ts'
import { splitName } from './split-name.ts'
import type { RowChoice, Verdict } from './row-verdict.ts'

interface RowToShow {
  number: number
  cells: readonly string[]
  state: string
  choice: RowChoice | null
  verdict: Verdict
  why: string | null
}

/** Who or what a row is of, as far as it says. */
function nameOfRow(cells: readonly string[], settings: Pick<ImportSettings, 'columns'>) {
  const { knownAs = '', familyName = '', fullName = '', name = '' } = cellsByField(cells, settings)
  const whole = splitName(fullName)
  const words = [knownAs || whole.knownAs, familyName || whole.familyName].filter(Boolean).join(' ').trim() || name.trim()
  return words.slice(0, 120)
}

const inName: readonly ImportField[] = ['knownAs', 'familyName', 'fullName', 'name']

/** A row as its list shows it: who, the rest of its cells, what is wrong beside which, who is like it. */
export function showRow({ number, cells, state, choice, verdict, why }: RowToShow, settings: Pick<ImportSettings, 'columns'>) {
  const written = Object.entries(cellsByField(cells, settings)) as [ImportField, string][] // Object.entries forgets the keys
  const noted = new Set(verdict.mistakes.map(({ field }) => field))
  return {
    number,
    state,
    choice,
    name: nameOfRow(cells, settings),
    rest: written.flatMap(([field, cell]) =>
      cell.trim() && !inName.includes(field) && !noted.has(field) ? [cell.trim().slice(0, 80)] : [],
    ),
    mistakes: verdict.mistakes.map(({ field, words }) => ({
      label: fieldLabel(field),
      cell: (written.find(([one]) => one === field)?.[1] ?? '').slice(0, 80),
      words,
    })),
    warnings: verdict.warnings.map(({ words }) => words),
    alike: verdict.alike.map(({ name, how, row, hasPlace }) => ({ name, how, row: row ?? null, hasPlace: hasPlace === true })),
    why: state === 'kept' ? sayKept(why) : state === 'skipped' ? saySkipped(why) : null,
  }
}

export type ShownRow = ReturnType<typeof showRow>
