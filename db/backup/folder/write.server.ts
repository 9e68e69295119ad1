import { existsSync, mkdirSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '../../connection.server.ts'
import { BackupFault } from '../faults.server.ts'
import type { Origin } from '../format.server.ts'
import { readRows, summing } from '../rows.server.ts'
import { listTables, type TableShape } from '../tables.server.ts'
import { syncFolder, writeWhole } from '../write.server.ts'
import { columnsOf, makeManifest, type ManifestTable } from './manifest.server.ts'
import { readmeOf } from './readme.server.ts'
import { texts } from './texts.server.ts'

/** Writes everything a site holds into a new folder of open files, for its owner alone: each table as JSON and as CSV. */
export async function writeExport({ databaseUrl, folder, at }: { databaseUrl: string; folder: string; at: Date }) {
  if (existsSync(folder)) throw new BackupFault(`${folder}: is there already; take another name`)
  return writeWhole({ databaseUrl, place: folder, at }, writeFolder)
}

async function writeFolder(part: string, snapshot: Connection, origin: Origin) {
  mkdirSync(part, { mode: 0o700 })
  const tables: ManifestTable[] = []
  for (const table of await listTables(snapshot)) tables.push(await writeTable(part, snapshot, table))
  const manifest = makeManifest(origin, tables)
  await using(join(part, 'manifest.json'), (file) => file.appendFile(`${JSON.stringify(manifest, null, 2)}\n`))
  await using(join(part, 'README.txt'), (file) => file.appendFile(readmeOf(manifest)))
  syncFolder(part)
  return new Map(tables.map(({ name, rows, sha256 }) => [name, { rows, sha256 }]))
}

/** Both files from one reading, so that they cannot differ. */
async function writeTable(part: string, snapshot: Connection, table: TableShape): Promise<ManifestTable> {
  const columns = columnsOf(table)
  const { json, csv } = texts
  const sum = summing()
  await using(join(part, `${table.name}.json`), (jsonFile) =>
    using(join(part, `${table.name}.csv`), async (csvFile) => {
      await jsonFile.appendFile(json.begin(columns))
      await csvFile.appendFile(csv.begin(columns))
      let isFirst = true
      for await (const rows of readRows(snapshot, table)) {
        sum.addRows(rows)
        await jsonFile.appendFile(json.rows(columns, rows, isFirst))
        await csvFile.appendFile(csv.rows(columns, rows, isFirst))
        isFirst = false
      }
      await jsonFile.appendFile(json.end)
    }),
  )
  return { name: table.name, columns, ...sum.end() }
}

/** A new file, brought to the disk. */
async function using(path: string, write: (file: FileHandle) => Promise<void>) {
  const file = await open(path, 'wx', 0o600)
  try {
    await write(file)
    await file.sync()
  } finally {
    await file.close()
  }
}
