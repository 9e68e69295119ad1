import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { altered, faultOf } from '../faults.server.ts'
import { isOurSeal, origin, parseJson, readOrigin, sealSum, sumShape, type Origin } from '../format.server.ts'
import type { TableShape } from '../tables.server.ts'

const columns = z.record(z.string(), z.enum(['text', 'integer']))
export type Columns = z.infer<typeof columns>

/** What lies in a folder: where it is from, and of each table its columns, how many rows it has, and their sum. */
const manifest = origin.extend({
  alongside: z.literal('export'),
  tables: z.array(z.object({ name: z.string().regex(/^\w+$/), columns, ...sumShape })),
  sha256: z.string(),
  seal: z.string(),
})
export type Manifest = z.infer<typeof manifest>
export type ManifestTable = Manifest['tables'][number]

export function columnsOf({ columns, texts }: TableShape): Columns {
  return Object.fromEntries(columns.map((name) => [name, texts.has(name) ? 'text' : 'integer']))
}

export function makeManifest(from: Origin, tables: ManifestTable[]) {
  const said = { alongside: 'export' as const, ...from, tables }
  const sha256 = sumOf(said)
  return { ...said, sha256, seal: sealSum(sha256) }
}

/** Reads what a folder says of itself; throws where it is not as it was written by a site with this SECRET_KEY. */
export async function readManifest(folder: string) {
  const file = join(folder, 'manifest.json')
  const raw = parseJson(await readText(file))
  const said = readOrigin(file, raw, manifest)
  if (said.sha256 !== sumOf(raw as Manifest) || !isOurSeal(said.sha256, said.seal)) throw altered(file) // as it stands, not as zod gives it
  return said
}

async function readText(file: string) {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw faultOf(file, error)
  }
}

/** Of all that a manifest says but its own sum and seal. As each table's sum is in it, it sums up the whole folder. */
function sumOf(said: object) {
  return createHash('sha256')
    .update(JSON.stringify({ ...said, sha256: undefined, seal: undefined }))
    .digest('hex')
}
