import type { ListRow } from './list-limits.ts'

export interface ColumnSample {
  /** What stands above it; empty where there are no headings. */
  heading: string
  /** A few of its cells. */
  cells: string[]
}

/** Each column with its heading and what stands in its first rows. A heading that comes twice is told apart by its number. */
export function samplesOf(rows: readonly ListRow[], headingsRow: number): ColumnSample[] {
  const headings = rows.find(({ number }) => number === headingsRow)?.cells ?? []
  const body = rows.filter(({ number }) => number > headingsRow)
  const width = Math.max(headings.length, ...body.map(({ cells }) => cells.length), 0)
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, column) => {
    const said = (headings[column] ?? '').trim()
    const times = (seen.get(said) ?? 0) + 1
    seen.set(said, times)
    const cells = body.map((row) => row.cells[column]?.trim() ?? '').filter(Boolean)
    return { heading: said && times > 1 ? `${said} (${times})` : said, cells }
  })
}
