import { z } from 'zod'
import { oneOf, pageId, seenMark, words } from '#app/shared/fields.ts'
import { leastEndingLength, outcomes, saysEnough } from './ending-words.ts'

export const editWordsForm = z.object({ words: words('Write your words, or take them back instead'), seen: seenMark })

export const answerForm = z.object({ id: pageId, words: words('Write your answer', 4000) })

export const endingForm = z.object({
  outcome: oneOf(outcomes, 'Choose what came of it'),
  words: words('Write what came of it, and why', 4000).refine(
    saysEnough,
    `Say a little more: at least ${leastEndingLength} characters, so that nobody is left to wonder. We kept what you wrote`,
  ),
})

export const reopeningForm = z.object({ id: pageId, words: words('Write why it is open again', 4000) })

export const hidingForm = z.object({ words: words('Write the reason. Its author will read it', 600) })

export const linkForm = z.object({ toId: z.string({ error: 'Choose what it grew from' }).min(1, 'Choose what it grew from').max(60) })
