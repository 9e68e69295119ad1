import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { altered, cutOff, faultOf, notOurs } from '../faults.server.ts'
import { isOurSeal, parseJson, readOrigin, type Backup } from '../format.server.ts'
import { isSameSum, summing, type Row, type Sum } from '../rows.server.ts'
import { splitLines } from '../split-lines.server.ts'
import { heading, markLine, rowLine, type Heading } from './lines.server.ts'

type Mark = z.infer<typeof markLine>

/** Reads a backup from end to end and holds every sum against what it says; throws what is wrong with it in one line. */
export async function checkFile(file: string): Promise<Backup> {
  const whole = createHash('sha256')
  const [columns, sums] = [new Map<string, string[]>(), new Map<string, Sum>()]
  let said: Heading | undefined
  let sum = summing()
  let isOver = false
  for await (const line of readLines(file)) {
    if (isOver) throw altered(file)
    const mark = said && !line.startsWith('[') ? readMark(file, line) : undefined
    if (!said) said = readOrigin(file, parseJson(line), heading)
    else if (!mark) sum.add([line])
    else if ('table' in mark) {
      columns.set(mark.table, mark.columns)
      sum = summing()
    } else if ('backup' in mark) {
      const sha256 = whole.digest('hex')
      if (mark.sha256 !== sha256 || !isOurSeal(sha256, mark.seal)) throw altered(file)
      isOver = true
    } else {
      const found = sum.end()
      if (!isSameSum(found, mark)) throw altered(file, mark.end)
      sums.set(mark.end, found)
    }
    if (!isOver) whole.update(line).update('\n')
  }
  if (!said) throw notOurs(file)
  if (!isOver) throw cutOff(file)
  return { place: file, origin: said, columns, sums, readTables: () => readTables(file) }
}

async function* readTables(file: string): AsyncGenerator<{ table: string; rows: Row[] }> {
  let table = ''
  let rows: Row[] = []
  for await (const line of readLines(file)) {
    if (line.startsWith('[')) {
      rows.push(rowLine.parse(JSON.parse(line)))
      if (rows.length < 1_000) continue
    }
    if (rows.length > 0) yield { table, rows }
    rows = []
    if (line.startsWith('{"table"')) table = (readMark(file, line) as Extract<Mark, { table: string }>).table // by how it begins
  }
}

async function* readLines(file: string): AsyncGenerator<string> {
  const unpacked = pipeline(createReadStream(file), createGunzip(), () => undefined) // its errors reach the loop as well
  try {
    const rest = yield* splitLines(unpacked.setEncoding('utf8'))
    if (rest !== '') throw cutOff(file)
  } catch (error) {
    throw faultOf(file, error)
  }
}

function readMark(file: string, line: string) {
  const { data } = markLine.safeParse(parseJson(line))
  if (!data) throw altered(file)
  return data
}
