import { z } from 'zod'
import { dayIfAny, oneOf, pageId, seenMark, wordsIfAny } from '#app/shared/fields.ts'
import { preparationKinds, preparationStates } from './preparation-kinds.ts'

const note = () => wordsIfAny(1000)

/** “I need this”, or “not needed”, of one thing. */
export const askForm = z.object({
  id: pageId,
  kind: oneOf(preparationKinds, 'Choose what it is about'),
  needed: oneOf(['yes', 'no'], 'Choose one'),
  words: note(),
})

/** The whole of a preparation, as who runs the experience changes it. */
export const arrangeForm = z.object({
  seen: seenMark,
  state: oneOf(preparationStates, 'Choose how it stands'),
  ownerId: z
    .union([z.literal(''), z.uuid()])
    .optional()
    .transform((value) => value || null),
  dueOn: dayIfAny,
  words: note(),
})

/** What the person themself, or their helper, says of it. */
export const ownForm = z.object({
  seen: seenMark,
  state: oneOf(['wanted', 'not_needed', 'ready'], 'Choose one'),
  words: note(),
})

/** What somebody says who was asked to look after it, and reads none of the words. */
export const ownerForm = z.object({ seen: seenMark, state: oneOf(['arranging', 'ready'], 'Choose one') })
