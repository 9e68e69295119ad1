import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { PassThrough } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { BackupFault, FORMAT, heading, isOurSeal, isSealedWithOurKey, markLine, rowLine, type Heading } from './format.server.ts'
import { summing, type Row, type Sum } from './rows.server.ts'

/** A backup that was read to its end and is whole: as it was written, by a site with this SECRET_KEY. */
export interface Backup {
  file: string
  heading: Heading
  columns: Map<string, string[]>
  sums: Map<string, Sum>
}

type Mark = z.infer<typeof markLine>

/** Reads a backup from end to end and holds every sum against what it says; throws what is wrong with it in one line. */
export async function checkBackup(file: string): Promise<Backup> {
  const whole = createHash('sha256')
  const [columns, sums] = [new Map<string, string[]>(), new Map<string, Sum>()]
  let said: Heading | undefined
  let sum = summing()
  let isOver = false
  for await (const line of readLines(file)) {
    if (isOver) throw altered(file)
    const mark = said && !line.startsWith('[') ? readMark(file, line) : undefined
    if (!said) said = readHeading(file, line)
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
      if (found.rows !== mark.rows || found.sha256 !== mark.sha256) throw altered(file, mark.end)
      sums.set(mark.end, found)
    }
    if (!isOver) whole.update(line).update('\n')
  }
  if (!said) throw notOurs(file)
  if (!isOver) throw cutOff(file)
  return { file, heading: said, columns, sums }
}

/** The rows of a checked backup, table by table, a batch at a time. */
export async function* readTables({ file }: Backup): AsyncGenerator<{ table: string; rows: Row[] }> {
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
  const unpacked = new PassThrough()
  const reading = pipeline(createReadStream(file), createGunzip(), unpacked)
  reading.catch(() => undefined) // it is thrown by the loop below, too
  let rest = ''
  try {
    for await (const text of unpacked.setEncoding('utf8')) {
      const lines = `${rest}${String(text)}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    await reading
  } catch (error) {
    throw faultOf(file, error)
  } finally {
    unpacked.destroy()
  }
  if (rest !== '') throw cutOff(file)
}

function faultOf(file: string, error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new BackupFault(`${file}: there is no such file`)
  if (code === 'Z_BUF_ERROR') return cutOff(file)
  if (typeof code === 'string' && code.startsWith('Z_')) return notOurs(file)
  return error
}

function readHeading(file: string, line: string) {
  const said = parse(line)
  if (typeof said !== 'object' || said === null || !('alongside' in said)) throw notOurs(file)
  if ('format' in said && said.format !== FORMAT) throw new BackupFault(`${file}: is of a later format, which this version cannot read`)
  const { data } = heading.safeParse(said)
  if (!data) throw altered(file)
  if (!isSealedWithOurKey(data)) {
    throw new BackupFault(`SECRET_KEY: is not the key of the site that ${file} was made from, so what is sealed in it could not be read`)
  }
  return data
}

function readMark(file: string, line: string) {
  const { data } = markLine.safeParse(parse(line))
  if (!data) throw altered(file)
  return data
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const notOurs = (file: string) => new BackupFault(`${file}: is not a backup of Alongside, or is damaged`)
const cutOff = (file: string) => new BackupFault(`${file}: is cut off, its end is missing`)
const altered = (file: string, table?: string) => new BackupFault(`${file}: was altered${table ? `, in the table ${table}` : ''}`)
