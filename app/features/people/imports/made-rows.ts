import { z } from 'zod'

/** A row that a list made: its table and its id. */
export type MadeRow = [table: 'person' | 'contact_way' | 'affiliation' | 'place' | 'organisation', id: string]

const noted = z.object({
  rows: z.array(z.tuple([z.enum(['person', 'contact_way', 'affiliation', 'place', 'organisation']), z.string()])),
  /** How they were once made: when they look otherwise, somebody changed them. */
  print: z.string(),
})

/** What one row of a list made, and how that looked then. Ids only. */
export type Made = z.output<typeof noted>

export const readMade = (json: string | null): Made => (json === null ? { rows: [], print: '' } : noted.parse(JSON.parse(json)))

export const idsOf = (rows: readonly MadeRow[], wanted: MadeRow[0]) => rows.flatMap(([table, id]) => (table === wanted ? [id] : []))
