import { closeSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { findBrokenAuditEntry } from '#app/server/audit.server.ts'
import { version } from '../../package.json'
import { engineOf, useConnection, type Connection } from '../connection.server.ts'
import { listKnownMigrations } from '../migrate.server.ts'
import { BackupFault } from './faults.server.ts'
import { FORMAT, sealKey, type Origin } from './format.server.ts'
import type { Sum } from './rows.server.ts'
import { withSnapshot } from './snapshot.server.ts'
import { listMigrations } from './tables.server.ts'

interface Wish {
  databaseUrl: string
  place: string
  at: Date
}

/** Writes a site to `part`, brings it to the disk, and gives the sum of each table. */
type Shape = (part: string, snapshot: Connection, origin: Origin) => Promise<Map<string, Sum>>

export interface Written {
  sums: Map<string, Sum>
  brokenAuditEntry: number | undefined
}

/**
 * Writes a site that may go on meanwhile, as one file or as a folder. It is whole or not there: it is made in a folder beside
 * its place that only its owner may open, brought to the disk, and given its name last.
 */
export async function writeWhole({ databaseUrl, place, at }: Wish, shape: Shape): Promise<Written> {
  const whole = resolve(place)
  if (!existsSync(dirname(whole))) throw new BackupFault(`${place}: there is no folder to put it in`)
  const folder = mkdtempSync(`${whole}.part-`)
  const tidy = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', tidy)
  try {
    const part = join(folder, 'whole')
    const written = await withSnapshot(databaseUrl, folder, async (snapshot) => {
      useConnection(snapshot)
      const migrations = await listMigrations(snapshot)
      if (migrations.length === 0) throw new BackupFault('DATABASE_URL: this database holds no site of Alongside')
      const isUpToDate = migrations.at(-1) === listKnownMigrations().at(-1) // the tables of an older one are not ours to ask
      const brokenAuditEntry = isUpToDate ? await findBrokenAuditEntry() : undefined
      const madeAt = at.toISOString()
      const origin: Origin = { format: FORMAT, program: version, engine: engineOf(databaseUrl), madeAt, migrations, key: sealKey(madeAt) }
      return { sums: await shape(part, snapshot, origin), brokenAuditEntry }
    })
    renameSync(part, whole)
    syncFolder(dirname(whole))
    return written
  } finally {
    tidy()
    process.off('exit', tidy)
  }
}

export const countRows = (sums: ReadonlyMap<string, Sum>) => [...sums.values()].reduce((all, { rows }) => all + rows, 0)

/** A name is on the disk only once its folder is. Systems that cannot open a folder do this themselves. */
export function syncFolder(folder: string) {
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
