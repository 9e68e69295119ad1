import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdtempSync, openSync, closeSync, fsyncSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { version } from '../../package.json'
import { engineOf, useConnection, type Connection } from '../connection.server.ts'
import { listKnownMigrations } from '../migrate.server.ts'
import { BackupFault, FORMAT, sealKey, sealSum, type Heading } from './format.server.ts'
import { readRows, summing, type Sum } from './rows.server.ts'
import { withSnapshot } from './snapshot.server.ts'
import { listMigrations, listTables } from './tables.server.ts'

interface Wish {
  databaseUrl: string
  file: string
  /** Whether a file of this name may be replaced. */
  replace: boolean
  at: Date
}

export interface Written {
  sums: Map<string, Sum>
  bytes: number
  brokenAuditEntry: number | undefined
}

/**
 * Writes a backup of a site that may go on meanwhile. The file is whole or not there: it is made in a folder beside it that only its
 * owner may open, brought to the disk, and given its name last.
 */
export async function writeBackup({ databaseUrl, file, replace, at }: Wish): Promise<Written> {
  if (existsSync(file) && !replace) throw new BackupFault(`${file}: is there already; take another name, or add --replace`)
  if (!existsSync(dirname(resolve(file)))) throw new BackupFault(`${file}: there is no folder to put it in`)
  const folder = mkdtempSync(`${resolve(file)}.part-`)
  const tidy = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', tidy)
  try {
    const part = join(folder, 'rows.gz')
    const written = await withSnapshot(databaseUrl, folder, async (snapshot) => {
      useConnection(snapshot)
      const migrations = await listMigrations(snapshot)
      if (migrations.length === 0) throw new BackupFault('DATABASE_URL: this database holds no site of Alongside')
      const isUpToDate = migrations.at(-1) === listKnownMigrations().at(-1) // the tables of an older one are not ours to ask
      const brokenAuditEntry = isUpToDate ? await findBrokenAuditEntry() : undefined
      const sums = new Map<string, Sum>()
      const madeAt = at.toISOString()
      const origin = { program: version, engine: engineOf(databaseUrl), madeAt, migrations }
      const lines = linesOf(snapshot, { alongside: 'backup', format: FORMAT, ...origin, key: sealKey(madeAt) }, sums)
      await pipeline(Readable.from(lines), createGzip(), createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }))
      return { sums, brokenAuditEntry }
    })
    renameSync(part, file)
    syncFolder(dirname(resolve(file)))
    return { ...written, bytes: statSync(file).size }
  } finally {
    tidy()
    process.off('exit', tidy)
  }
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
    for await (const rows of readRows(snapshot, table)) {
      const lines = rows.map((row) => JSON.stringify(row))
      sum.add(lines)
      yield passing(lines)
    }
    const ended = sum.end()
    sums.set(table.name, ended)
    yield passing([JSON.stringify({ end: table.name, ...ended })])
  }
  const sha256 = whole.digest('hex')
  const rows = countRows(sums)
  yield `${JSON.stringify({ backup: 'whole', tables: sums.size, rows, sha256, seal: sealSum(sha256) })}\n`
}

export const countRows = (sums: ReadonlyMap<string, Sum>) => [...sums.values()].reduce((all, { rows }) => all + rows, 0)

/** A name is on the disk only once its folder is. Systems that cannot open a folder do this themselves. */
function syncFolder(folder: string) {
  let opened: number | undefined
  try {
    opened = openSync(folder, 'r')
    fsyncSync(opened)
  } catch {
    return
  } finally {
    if (opened !== undefined) closeSync(opened)
  }
}
