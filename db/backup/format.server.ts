import { z } from 'zod'
import { sealForServer, unsealForServer } from '#app/server/seal.server.ts'
import { altered, BackupFault, notOurs } from './faults.server.ts'
import type { Row, Sum } from './rows.server.ts'

/** The number of the format, of a backup's both shapes: one file, or a folder of files that people and programs can read. */
export const FORMAT = 1

/** What a backup of either shape says first: which site it is of, when, and made by which version of the program. */
export const origin = z.object({
  format: z.literal(FORMAT),
  program: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()).min(1),
  /** Opens with the SECRET_KEY of the site and with no other. */
  key: z.string(),
})
export type Origin = z.infer<typeof origin>

export const sumShape = { rows: z.int().nonnegative(), sha256: z.string() }

/** A backup that was read to its end and is whole: as it was written, by a site with this SECRET_KEY. */
export interface Backup {
  place: string
  origin: Origin
  columns: Map<string, string[]>
  sums: Map<string, Sum>
  /** Its rows, table by table, a batch at a time. */
  readTables: () => AsyncGenerator<{ table: string; rows: Row[] }>
}

/** What a backup says of itself; throws where it is none, of a later format, or of a site with another key. */
export function readOrigin<Said extends Origin>(place: string, said: unknown, shape: z.ZodType<Said>): Said {
  if (typeof said !== 'object' || said === null || !('alongside' in said)) throw notOurs(place)
  if ('format' in said && said.format !== FORMAT) throw new BackupFault(`${place}: is of a later format, which this version cannot read`)
  const { data } = shape.safeParse(said)
  if (!data) throw altered(place)
  if (!opens('key', data.madeAt, data.key)) {
    throw new BackupFault(`SECRET_KEY: is not the key of the site that ${place} was made from, so what is sealed in it could not be read`)
  }
  return data
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Shows with which SECRET_KEY a site's words are sealed, without showing the key. */
export function sealKey(madeAt: string) {
  return sealForServer({ table: 'backup', column: 'key', id: madeAt }, '')
}

/** Binds the sum of a whole backup to the SECRET_KEY: who does not have it cannot change a row and make the sums fit again. */
export function sealSum(sha256: string) {
  return sealForServer({ table: 'backup', column: 'sum', id: sha256 }, '')
}

export function isOurSeal(sha256: string, seal: string) {
  return opens('sum', sha256, seal)
}

function opens(column: string, id: string, sealed: string) {
  try {
    return unsealForServer({ table: 'backup', column, id }, sealed) === ''
  } catch {
    return false
  }
}
