import { z } from 'zod'
import { dayIfAny, line, oneOf, pageId, words, wordsIfAny } from '#app/shared/fields.ts'
import { ideaParts, stepMissing } from './idea-parts.ts'

export const newIdeaForm = z.object({
  id: pageId,
  title: line('Give it a short name, so that people can talk about it', 80),
  words: words('Write what could be different, in your own words', 2000),
  where: words('Choose where it belongs', 80),
  communityId: wordsIfAny(40),
  fromId: wordsIfAny(40),
})

export const moveIdeaForm = z.object({
  id: pageId,
  stageId: words('Choose where it is now', 40),
  words: words('Write what happened, so that others can follow', 2000),
  lived: wordsIfAny(300).transform((value) => value ?? ''),
})

export const noticeForm = z.object({ words: wordsIfAny(1000) })

export const ideaPersonForm = z.object({
  personId: words('Choose who', 40),
  part: oneOf(ideaParts, 'Choose what they are to the idea'),
  reason: wordsIfAny(600),
})

export const ideaStepForm = z.object({
  id: pageId,
  words: words(stepMissing, 300),
  dueOn: dayIfAny,
})

export const leavingForm = z.object({ personId: words('Choose who', 40), part: oneOf(ideaParts, 'Choose the part') })
