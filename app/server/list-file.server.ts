import { stringify } from 'csv-stringify/sync'
import writeWorkbook from 'write-excel-file/node'
import { guardFormula } from '#app/shared/guard-formula.ts'

export const listFormats = ['csv', 'xlsx'] as const
export type ListFormat = (typeof listFormats)[number]

interface List {
  /** Without an ending. Neutral: a file's name is seen by whoever passes the screen. */
  name: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

const types: Record<ListFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Which of the two an address asks for; a workbook unless it says otherwise. */
export const readFormat = (query: URLSearchParams): ListFormat => (query.get('format') === 'csv' ? 'csv' : 'xlsx')

/** A list to be kept as a file. */
export async function sendList(list: List, format: ListFormat): Promise<Response> {
  const body = format === 'csv' ? writeCsv(list) : await writeXlsx(list)
  return new Response(body, {
    headers: { 'Content-Type': types[format], 'Content-Disposition': `attachment; filename="${list.name}.${format}"` },
  })
}

/** RFC 4180, with the mark that tells Excel it is UTF-8, and no cell that a spreadsheet would work out. */
export function writeCsv({ columns, rows }: Pick<List, 'columns' | 'rows'>) {
  return stringify(
    [columns, ...rows].map((cells) => cells.map(guardFormula)),
    { bom: true, record_delimiter: 'windows', quoted: true },
  )
}

/** Text in every cell, so that nothing is worked out, no number loses its first 0, and no day is guessed. */
export async function writeXlsx({ columns, rows }: Pick<List, 'columns' | 'rows'>) {
  const heading = columns.map((value) => ({ value: plain(value), type: String, format: '@', fontWeight: 'bold' as const }))
  const body = rows.map((cells) => cells.map((cell) => (cell === '' ? null : { value: plain(cell), type: String, format: '@' })))
  const options = { columns: columns.map(() => ({ width: 22 })), stickyRowsCount: 1 }
  return new Uint8Array(await writeWorkbook([heading, ...body], options).toBuffer())
}

/** XML knows no control characters but these two, and `_x0041_` would be read as an A (ECMA-376, ST_Xstring). */
function plain(cell: string) {
  const lines = cell.replace(/\r\n?/g, '\n')
  // eslint-disable-next-line no-control-regex -- these are what no workbook holds
  const printable = lines.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '').toWellFormed()
  const escaped = printable.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return escaped in {} ? escaped.replace(/^./, escapeLetter) : escaped // the writer's own index of texts trips over “constructor”
}

const escapeLetter = (letter: string) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`
