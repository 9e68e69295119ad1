import { z } from 'zod'
import { seenMark } from '#app/shared/fields.ts'
import { readKind } from './target-qualities.ts'

const count = z
  .string({ error: 'Write a whole number' })
  .trim()
  .regex(/^\d{0,3}$/, 'Write a whole number, or leave it empty')
  .transform((value) => (value ? Number(value) : null))

/** A target: of whom, and how many. One number is enough. */
export const targetForm = z
  .object({
    what: z
      .string({ error: 'Choose whom you hope for' })
      .max(200, 'Choose whom you hope for')
      .transform((text, context) => {
        const kind = readKind(text)
        if (kind) return kind
        context.addIssue({ code: 'custom', message: 'Choose whom you hope for' })
        return z.NEVER
      }),
    least: count,
    most: count,
    seen: seenMark.default(''),
  })
  .refine(({ least, most }) => least !== null || most !== null, { path: ['least'], error: 'Write one number at least' })

export const targetRemovalForm = z.object({ what: z.string().max(200).transform(readKind) })
