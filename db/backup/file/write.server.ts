import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Connection } from '../../connection.server.ts'
import { BackupFault } from '../faults.server.ts'
import { sealSum } from '../format.server.ts'
import { readRows, summing, type Sum } from '../rows.server.ts'
import { listTables } from '../tables.server.ts'
import { countRows, writeWhole } from '../write.server.ts'
import type { Heading } from './lines.server.ts'

interface Wish {
  databaseUrl: string
  file: string
  /** Whether a file of this name may be replaced. */
  replace: boolean
  at: Date
}

/** Writes a backup of a site into one file, for its owner alone. */
export async function writeBackup({ databaseUrl, file, replace, at }: Wish) {
  if (existsSync(file) && !replace) throw new BackupFault(`${file}: is there already; take another name, or add --replace`)
  const written = await writeWhole({ databaseUrl, place: file, at }, async (part, snapshot, origin) => {
    const sums = new Map<string, Sum>()
    const lines = linesOf(snapshot, { alongside: 'backup', ...origin }, sums)
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }))
    return sums
  })
  return { ...written, bytes: statSync(file).size }
}

async function* linesOf(snapshot: Connection, header: Heading, sums: Map<string, Sum>) {
  const whole = createHash('sha256')
  const passing = (lines: string[]) => {
    const text = lines.map((line) => `${line}\n`).join('')
    whole.update(text)
    return text
  }
  yield passing([JSON.stringify(header)])
  for (const table of await listTables(snapshot)) {
    const sum = summing()
    yield passing([JSON.stringify({ table: table.name, columns: table.columns })])
    for await (const rows of readRows(snapshot, table)) yield passing(sum.addRows(rows))
    const ended = sum.end()
    sums.set(table.name, ended)
    yield passing([JSON.stringify({ end: table.name, ...ended })])
  }
  const sha256 = whole.digest('hex')
  const rows = countRows(sums)
  yield `${JSON.stringify({ backup: 'whole', tables: sums.size, rows, sha256, seal: sealSum(sha256) })}\n`
}
