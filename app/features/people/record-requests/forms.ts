import { z } from 'zod'
import { oneOf, pageId, words } from '#app/shared/fields.ts'
import { outcomes, requestKinds } from './request-kinds.ts'

export const recordRequestForm = z.object({
  id: pageId,
  kind: oneOf(requestKinds, 'Choose what it is about'),
  /** Left out: who looks after this person. */
  keeperId: z.string().max(100).optional(),
  words: words('Write a line about it, so that the right thing is looked at', 2000),
})

export const recordAnswerForm = z.object({
  outcome: oneOf(outcomes, 'Choose what came of it'),
  words: words('Write them an answer in your own words', 2000),
})
