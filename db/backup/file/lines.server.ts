import { z } from 'zod'
import { origin, sumShape } from '../format.server.ts'

/**
 * A backup in one file, which any program can read: JSON lines in UTF-8, packed with gzip. First the heading; then for each
 * table a line that names its columns, a line for each row, and a line that counts them and gives their SHA-256; last a
 * line that sums up everything before it. Rows come in the order of their key, so the same rows make the same sums.
 */
export const heading = origin.extend({ alongside: z.literal('backup') })
export type Heading = z.infer<typeof heading>

const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
const tableEnd = z.object({ end: z.string(), ...sumShape })
const lastLine = z.object({ backup: z.literal('whole'), tables: z.int(), ...sumShape, seal: z.string() })
/** Every line that is not a row. */
export const markLine = z.union([lastLine, tableEnd, tableLine])
export const rowLine = z.array(z.union([z.string(), z.number(), z.null()]))
