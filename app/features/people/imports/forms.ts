import { z } from 'zod'
import { oneOf, oneOfIfAny, pageId, wordsIfAny } from '#app/shared/fields.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { safeChoices } from '../safe-contact.ts'
import { importKinds } from './import-fields.ts'
import { mostListBytes } from './list-limits.ts'

export const importForm = z
  .object({
    id: pageId,
    kind: oneOf(importKinds, 'Choose what is in your list'),
    experienceId: wordsIfAny(40),
    pasted: z.string().max(mostListBytes, 'Paste fewer rows, or send a file').default(''),
  })
  .refine(({ kind, experienceId }) => kind !== 'candidates' || experienceId, {
    path: ['experienceId'],
    message: 'Choose which experience they are thought of for',
  })

/** What the columns are comes beside these, one answer for each column. */
export const columnsForm = z.object({
  headings: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  safe: oneOfIfAny(safeChoices).transform((safe) => safe ?? 'named_only'),
  voice: oneOfIfAny(cohortVoices),
})

/** What is done with a row; what its cells say comes beside it. */
export const rowForm = z.object({ choice: oneOfIfAny(['leave out', 'bring in', 'skip', 'same', 'new']) })

export const forAllForm = z.object({ choice: oneOf(['skip', 'same', 'new'], 'Choose one of the three') })

/** Which rows of a list are shown, as the address says it. */
export const rowsQuery = z.object({
  show: z.enum(['all', 'mistakes', 'alike', 'new', 'out']).catch('all'),
  after: z.coerce.number().int().min(0).max(2_000_000).catch(0),
})
