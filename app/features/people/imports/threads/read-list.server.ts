import { readSheet } from 'read-excel-file/universal'
import { keepWithinLimits, mostCharacters, mostRows, type ListReading } from '../list-limits.ts'
import { checkWorkbook } from './check-workbook.server.ts'
import { decodeText } from './decode-text.ts'
import { splitRows } from './split-rows.server.ts'

const startsWith = (file: Buffer, ...bytes: number[]) => bytes.every((byte, at) => file[at] === byte)

/** The rows of a file, told apart by its bytes and never by its name. */
export async function readList(file: Buffer): Promise<ListReading> {
  if (file.length === 0) return { ok: false, reason: 'empty' }
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) return { ok: false, reason: 'old workbook' }
  return startsWith(file, 0x50, 0x4b) ? readWorkbook(file) : readText(file)
}

function readText(file: Buffer): ListReading {
  const text = decodeText(file)
  if (text === undefined) return { ok: false, reason: 'no list' }
  const rows = splitRows(text)
  return rows ? keepWithinLimits(rows) : { ok: false, reason: 'broken' }
}

async function readWorkbook(file: Buffer): Promise<ListReading> {
  const refusal = checkWorkbook(file)
  if (refusal) return { ok: false, reason: refusal }
  try {
    const bytes = new Uint8Array(file).buffer
    const rows = await readSheet(bytes, 1, { trim: false, parseNumber: sayNumber })
    if (rows.length > mostRows * 3) return { ok: false, reason: 'too many rows' }
    return keepWithinLimits(sayCells(rows))
  } catch {
    return { ok: false, reason: 'broken' }
  }
}

/** The cells as text, and no further once it is too much: one long text may stand behind many cells. */
function sayCells(rows: readonly (readonly unknown[])[]) {
  let characters = 0
  const said: string[][] = []
  for (const row of rows) {
    const cells = row.map(sayCell)
    characters += cells.reduce((sum, { length }) => sum + length, 0)
    said.push(cells)
    if (characters > mostCharacters) break
  }
  return said
}

function sayCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return sayInstant(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'string' ? value : `${value as number}` // the reader gives nothing else
}

/** Excel knows no zones: a day is a day, and its hours are those on the wall. */
function sayInstant(at: Date) {
  if (Number.isNaN(at.getTime())) return ''
  const [day = '', time = ''] = at.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}

/** A number with all its digits: long ones, such as phone numbers, are kept as 4.477E11. */
function sayNumber(written: string) {
  if (!/e/i.test(written)) return written
  const number = Number(written)
  return Number.isSafeInteger(number) ? String(number) : written
}
