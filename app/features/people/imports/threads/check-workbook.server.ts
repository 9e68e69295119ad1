import { inflateRawSync } from 'node:zlib'
import { mostColumns, mostRows, mostUnfoldedBytes, type ListRefusal } from '../list-limits.ts'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_BYTES = 22
const mostFiles = 500

/**
 * Looks into a packed workbook before anything else may: unfolds each of its files with a limit, since the sizes it announces may lie,
 * and looks how far its sheets reach, since one cell in the last corner makes a grid of millions. Whatever they are called, since the
 * reader unfolds them all, pictures too. Undefined when all is well.
 */
export function checkWorkbook(file: Buffer): ListRefusal | undefined {
  try {
    return checkFiles(file)
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge ? 'too much inside' : 'broken'
  }
}

function checkFiles(file: Buffer): ListRefusal | undefined {
  const entries = listEntries(file)
  if (!entries) return 'broken'
  let left = mostUnfoldedBytes
  for (const { name, announced, ...where } of entries) {
    if (announced > left) return 'too much inside'
    const unfolded = unfold(file, where, left)
    if (unfolded?.length !== announced) return 'broken'
    left -= unfolded.length
    const tooFar = name.startsWith('xl/worksheets/') ? reachesTooFar(unfolded) : undefined
    if (tooFar) return tooFar
  }
  return undefined
}

/** The last one that is whole, as the reader looks for it: a shorter one behind it would lead us elsewhere than the reader. */
function findEnd(file: Buffer) {
  for (let at = file.length - END_BYTES; at >= 0; at -= 1) if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at
  return undefined
}

interface Where {
  method: number
  packed: number
  offset: number
}

function listEntries(file: Buffer) {
  const end = findEnd(file)
  if (end === undefined) return undefined
  const count = file.readUInt16LE(end + 10)
  if (count > mostFiles) return undefined
  const entries: (Where & { name: string; announced: number })[] = []
  let at = file.readUInt32LE(end + 16)
  for (let entry = 0; entry < count; entry += 1) {
    if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined
    const [nameLength, extraLength, commentLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      announced: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

function unfold(file: Buffer, { method, packed, offset }: Where, atMost: number) {
  if (file.readUInt32LE(offset) !== LOCAL_ENTRY) return undefined
  const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const body = file.subarray(from, from + packed)
  if (method === 0) return body
  return method === 8 ? inflateRawSync(body, { maxOutputLength: Math.max(atMost, 1) }) : undefined
}

/** The addresses of rows and cells, `r="12"` and `r="AB12"`. */
function reachesTooFar(sheet: Buffer): ListRefusal | undefined {
  for (const [, letters = '', digits] of sheet.toString('latin1').matchAll(/\br\s*=\s*["']([A-Z]{0,6})(\d{1,9})["']/g)) {
    if (Number(digits) > mostRows * 3) return 'too many rows'
    if (columnOf(letters) > mostColumns * 3) return 'too many columns'
  }
  return undefined
}

const columnOf = (letters: string) => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
