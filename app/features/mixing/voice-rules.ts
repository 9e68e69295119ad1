import { cohortVoices } from '#app/shared/voices.ts'
import { sayList } from '#app/shared/words.ts'

export type CohortVoice = (typeof cohortVoices)[number]

const fewest: Record<CohortVoice, number> = { parent: 2, practitioner: 1, leader: 1 }

const fewestWords: Record<CohortVoice, string> = {
  parent: 'two parents or carers',
  practitioner: 'a practitioner',
  leader: 'a senior leader',
}

/**
 * The fewest of each voice in every circle: where parents come, never one alone; a practitioner and a senior leader
 * wherever there are enough to go round.
 */
export function fewestInCircle(present: readonly { voice: CohortVoice }[], circles: number): Partial<Record<CohortVoice, number>> {
  const rules: Partial<Record<CohortVoice, number>> = {}
  for (const voice of cohortVoices) {
    const here = present.filter((person) => person.voice === voice).length
    const isRule = voice === 'parent' ? here > 0 : here >= fewest[voice] * circles
    if (isRule) rules[voice] = fewest[voice]
  }
  return rules
}

/** The rule of voices in words; undefined where there is none. */
export function sayFewest(rules: Readonly<Record<string, number>>) {
  const words = cohortVoices.filter((voice) => rules[voice]).map((voice) => fewestWords[voice])
  return words.length > 0 ? `Each circle keeps at least ${sayList(words)}.` : undefined
}

/** Whether there are parents enough for so many circles with none of them alone. */
export function enoughParents(present: readonly { voice: CohortVoice }[], circles: number) {
  const parents = present.filter(({ voice }) => voice === 'parent').length
  return parents === 0 || parents >= fewest.parent * circles
}
