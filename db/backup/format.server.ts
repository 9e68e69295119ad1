import { z } from 'zod'
import { sealForServer, unsealForServer } from '#app/server/seal.server.ts'

/**
 * The format of a backup, which any program can read: JSON lines in UTF-8, packed with gzip. First the heading; then for each
 * table a line that names its columns, a line for each row, and a line that counts them and gives their SHA-256; last a
 * line that sums up everything before it. Rows come in the order of their key, so the same rows make the same sums.
 */
export const FORMAT = 1

/** What is wrong with a backup, or with the place it is to go to: the one line that the operator reads. */
export class BackupFault extends Error {
  override name = 'BackupFault'
}

const sum = { rows: z.int().nonnegative(), sha256: z.string() }

export const heading = z.object({
  alongside: z.literal('backup'),
  format: z.literal(FORMAT),
  program: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()).min(1),
  /** Opens with the SECRET_KEY of the site and with no other. */
  key: z.string(),
})
export type Heading = z.infer<typeof heading>

const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
const tableEnd = z.object({ end: z.string(), ...sum })
const lastLine = z.object({ backup: z.literal('whole'), tables: z.int(), ...sum, seal: z.string() })
/** Every line that is not a row. */
export const markLine = z.union([lastLine, tableEnd, tableLine])
export const rowLine = z.array(z.union([z.string(), z.number(), z.null()]))

/** Shows with which SECRET_KEY a site's words are sealed, without showing the key. */
export function sealKey(madeAt: string) {
  return sealForServer({ table: 'backup', column: 'key', id: madeAt }, '')
}

export function isSealedWithOurKey({ madeAt, key }: Heading) {
  return opens('key', madeAt, key)
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
