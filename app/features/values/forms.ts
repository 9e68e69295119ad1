import { z } from 'zod'
import { pageId, words } from '#app/shared/fields.ts'
import { voices } from '#app/shared/voices.ts'
import { valueMissing } from './value-question.ts'

const saidYes = ['yes', 'on', '1', 'true']

export const valueForm = z.object({
  id: pageId,
  words: words(valueMissing, 2000),
  /** Left out: the voice they bring to this room. Empty: they would rather not say. */
  voice: z.union([z.literal(''), z.enum(voices)], { error: 'Choose one of the answers, or “I’d rather not say”' }).optional(),
  /** Somebody else’s words, which they asked to have written down. */
  for_id: z.string().max(60).optional(),
  agreed: z
    .string()
    .optional()
    .transform((answer) => saidYes.includes(answer ?? '')),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Choose one of the languages')
    .optional(),
})
