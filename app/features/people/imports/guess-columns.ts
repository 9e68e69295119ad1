import { isPhoneNumber, isSingleAddress } from '#app/shared/addresses.ts'
import { headingsOf, isField, listFields, standardHeading, type ImportField, type ImportKind } from './import-fields.ts'
import type { ListRow } from './list-limits.ts'
import { isSensitive } from './sensitive-headings.ts'

export type Match = (ImportField | null)[]

interface Looked {
  kind: ImportKind
  /** Which heading meant what the last time, by the heading's look-up. */
  remembered?: Record<string, string>
  lookupOf?: (heading: string) => string
}

/** The row that holds the headings: of the first five the one that says most of what we know; 0 where none says anything. */
export function findHeadings(rows: readonly ListRow[], looked: Looked) {
  const judged = rows.slice(0, 5).map(({ number, cells }) => {
    const known = cells.some(isContent) ? 0 : guessExactly(cells, looked).filter((field) => field !== null).length
    return { number, known }
  })
  const best = judged.sort((one, other) => other.known - one.known || one.number - other.number)[0]
  return best && best.known > 0 ? best.number : 0
}

/** Which column is what: as it was the last time, else by its heading, else by what stands in it. No field twice. */
export function guessColumns(headings: readonly string[], samples: readonly (readonly string[])[], looked: Looked): Match {
  const match = guessByHeading(headings, looked)
  if (looked.kind === 'organisations') return match
  for (const [field, test] of byContent) {
    if (match.includes(field)) continue
    const at = match.findIndex((known, column) => known === null && !isSensitive(headings[column] ?? '') && mostly(samples[column], test))
    if (at >= 0) match[at] = field
  }
  return match
}

function guessByHeading(headings: readonly string[], looked: Looked): Match {
  const exact = guessExactly(headings, looked)
  const taken = new Set(exact)
  return headings.map((heading, at) => {
    const field = exact[at] ?? listFields(looked.kind).find((one) => !taken.has(one) && isInside(heading, one)) ?? null
    taken.add(field)
    return field
  })
}

/** As it was the last time, else by what the heading says, word for word. */
function guessExactly(headings: readonly string[], { kind, remembered = {}, lookupOf }: Looked): Match {
  const taken = new Set<ImportField>()
  const take = (field: ImportField | undefined) => {
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  }
  const before = headings.map((heading) => take(rememberedField(heading, { kind, remembered, lookupOf })))
  const wanted = listFields(kind)
  return headings.map((heading, at) => before[at] ?? take(wanted.find((field) => headingsOf(field).includes(standardHeading(heading)))))
}

function rememberedField(
  heading: string,
  { kind, remembered, lookupOf }: Required<Pick<Looked, 'kind' | 'remembered'>> & { lookupOf: Looked['lookupOf'] },
) {
  const field = lookupOf && heading.trim() !== '' ? remembered[lookupOf(standardHeading(heading))] : undefined
  return field && isField(field) && listFields(kind).includes(field) ? field : undefined
}

/** “Mobile phone (day)” holds “mobile phone”; words of one letter and sensitive headings hold nothing. */
function isInside(heading: string, field: ImportField) {
  const said = ` ${standardHeading(heading)} `
  return !isSensitive(heading) && headingsOf(field).some((known) => known.length > 3 && said.includes(` ${known} `))
}

const byContent: [ImportField, (cell: string) => boolean][] = [
  ['email', (cell) => isSingleAddress(cell)],
  ['phone', (cell) => isPhoneNumber(cell)],
]

function mostly(cells: readonly string[] | undefined, test: (cell: string) => boolean) {
  const said = (cells ?? []).map((cell) => cell.trim()).filter(Boolean)
  return said.length > 0 && said.filter(test).length >= said.length * 0.7
}

const isContent = (cell: string) => isSingleAddress(cell.trim()) || (isPhoneNumber(cell) && /\d{7}/.test(cell.replace(/\D/g, '')))
