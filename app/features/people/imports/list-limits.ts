/** How much one list may hold. What is bigger is two lists. */
export const mostListBytes = 5 * 1024 * 1024
export const mostRows = 10_000
export const mostColumns = 100
/** What a small packed file may unfold to, and all its cells together. */
export const mostUnfoldedBytes = 60 * 1024 * 1024
export const mostCharacters = 12 * 1024 * 1024

/** One row of a list, by its number in the file. Blank rows are left out, and keep their number. */
export interface ListRow {
  number: number
  cells: string[]
}

export type ListRefusal =
  'empty' | 'no list' | 'old workbook' | 'broken' | 'too much inside' | 'too many rows' | 'too many columns' | 'too slow'

export type ListReading = { ok: true; rows: ListRow[] } | { ok: false; reason: ListRefusal }

/** Why a list was not taken, and what to do. */
export const refusalWords: Record<ListRefusal, string> = {
  empty: 'There are no rows in it. Choose the file again, or paste the rows',
  'no list': 'This is no list we can read. Save it as an Excel workbook (.xlsx) or as CSV, and send it again',
  'old workbook':
    'This is an older Excel file, or one with a password. Open it in Excel, save it as .xlsx without a password, and send that',
  broken: 'This file seems to be broken. Open it in your spreadsheet, save it again, and send that',
  'too much inside': 'There is more in this file than we can take at once. Copy the rows you need into a new file, and send that',
  'too many rows': 'There are more than 10,000 rows. Send it in parts',
  'too many columns': 'There are more than 100 columns. Copy the ones you need into a new file, and send that',
  'too slow': 'Reading this file took too long. Copy the rows you need into a new file, and send that',
}

/** Leaves out what is blank, and says when there is too much. */
export function keepWithinLimits(all: readonly string[][]): ListReading {
  const rows = all.flatMap((cells, at) => {
    const kept = withoutBlankEnd(cells)
    return kept.length > 0 ? [{ number: at + 1, cells: kept }] : []
  })
  const characters = rows.reduce((sum, { cells }) => sum + cells.reduce((length, cell) => length + cell.length, 0), 0)
  if (rows.length === 0) return { ok: false, reason: 'empty' }
  if (rows.length > mostRows) return { ok: false, reason: 'too many rows' }
  if (rows.some(({ cells }) => cells.length > mostColumns)) return { ok: false, reason: 'too many columns' }
  if (characters > mostCharacters) return { ok: false, reason: 'too much inside' }
  return { ok: true, rows }
}

function withoutBlankEnd(cells: readonly string[]) {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}
