import { join } from 'node:path'
import { altered, faultOf } from '../faults.server.ts'
import type { Backup } from '../format.server.ts'
import { inBatches, isSameSum, sumRows, type Row } from '../rows.server.ts'
import { readManifest, type ManifestTable } from './manifest.server.ts'
import { texts, type TextFormat } from './texts.server.ts'

/** Reads all tables of a folder, from their JSON or from their CSV, and holds each against the sum that the manifest gives. */
export async function checkFolder(folder: string, format: TextFormat): Promise<Backup> {
  const { tables, ...origin } = await readManifest(folder)
  const rowsOf = ({ name, columns }: ManifestTable) => readFile(join(folder, `${name}.${format}`), columns, format)
  for (const table of tables) {
    if (!isSameSum(await sumRows(rowsOf(table)), table)) throw altered(join(folder, `${table.name}.${format}`))
  }
  return {
    place: folder,
    origin,
    columns: new Map(tables.map(({ name, columns }) => [name, Object.keys(columns)])),
    sums: new Map(tables.map(({ name, rows, sha256 }) => [name, { rows, sha256 }])),
    async *readTables() {
      for (const table of tables) for await (const rows of rowsOf(table)) yield { table: table.name, rows }
    },
  }
}

async function* readFile(file: string, columns: ManifestTable['columns'], format: TextFormat): AsyncGenerator<Row[]> {
  try {
    yield* inBatches(texts[format].read(file, columns))
  } catch (error) {
    throw faultOf(file, error)
  }
}
