import { z } from 'zod'
import { cohortVoices } from '#app/shared/voices.ts'
import { safeChoices } from '../safe-contact.ts'
import { isField, type ImportField } from './import-fields.ts'

export type CohortVoice = (typeof cohortVoices)[number]

const settings = z.object({
  /** The number of the row with the headings; 0 where there is none. */
  headings: z.number().int(),
  columns: z.array(
    z
      .string()
      .nullable()
      .transform((field) => (field !== null && isField(field) ? field : null)),
  ),
  /** How it is safe to reach people where their row does not say. */
  safe: z.enum(safeChoices),
  /** The view people bring where their row does not say. */
  voice: z.enum(cohortVoices).nullable(),
})

/** How a list is to be understood. Nothing of its contents is in it. */
export type ImportSettings = z.output<typeof settings>

export const readSettings = (json: string): ImportSettings => settings.parse(JSON.parse(json))

export const firstSettings: ImportSettings = { headings: 0, columns: [], safe: 'named_only', voice: null }

/** The cells of a row by what their columns mean. */
export function cellsByField(cells: readonly string[], { columns }: Pick<ImportSettings, 'columns'>) {
  const written: Partial<Record<ImportField, string>> = {}
  columns.forEach((field, at) => {
    if (field) written[field] = cells[at] ?? ''
  })
  return written
}
