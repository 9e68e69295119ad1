import { z } from 'zod'
import { oneOf, pageId, pageWord, tick, wholeNumber } from '#app/shared/fields.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { hopeField } from './hope-field.ts'
import { circleWeightWords, cohortWeightWords, heaviest, weightField } from './weight-words.ts'

const asked = {
  id: pageId,
  preset: oneOf(['usual', 'new_faces', 'gentle', 'across_town', 'own'], 'Choose what matters most'),
  seconds: oneOf(['3', '10', '30'], 'Choose how long it may take').transform(Number),
}

const weight = wholeNumber('Write how much it matters', { least: 0, most: heaviest })

/** A line for each weight; one that was not sent does not matter. */
function weightsOf(words: object) {
  const lines = Object.keys(words).map((rule) => [weightField(rule), weight.default(0)] as const)
  return Object.fromEntries(lines)
}

/** What is asked for circles. */
export const circleBriefForm = z.object({
  ...asked,
  sessionIds: z.array(pageWord('Choose one session at least')).min(1, 'Choose one session at least').max(200),
  circleCount: wholeNumber('Choose how many circles', { least: 1, most: 100 }),
  parentNotAlone: tick,
  everyVoice: tick,
  ...weightsOf(circleWeightWords),
})

/** What is asked for who comes to so many experiences. */
export function cohortBriefForm(experiences: number) {
  const hope = wholeNumber('Write how many', { least: 0, most: 1000 })
  const hopes = Array.from({ length: experiences }, (_, at) =>
    cohortVoices.flatMap((voice) => [hopeField('least', at, voice), hopeField('most', at, voice)]),
  )
  return z.object({
    ...asked,
    powerApart: tick,
    ...weightsOf(cohortWeightWords),
    ...Object.fromEntries(hopes.flat().map((field) => [field, hope] as const)),
  })
}
