import { cohortVoices } from '#app/shared/voices.ts'
import { sayList } from '#app/shared/words.ts'

export type CohortVoice = (typeof cohortVoices)[number]

const fewest: Record<CohortVoice, number> = { parent: 2, practitioner: 1, leader: 1 }

const fewestWords: Record<CohortVoice, string> = {
  parent: 'two parents or carers',
  practitioner: 'a practitioner',
  leader: 'a senior leader',
}

/** Which rules of voices hold; all of them unless somebody says otherwise. That leaders never make up a circle among themselves always holds. */
export interface VoiceRules {
  parentNotAlone: boolean
  everyVoice: boolean
}

const allRules: VoiceRules = { parentNotAlone: true, everyVoice: true }

/**
 * The fewest of each voice in every circle: where parents come, never one alone; a practitioner and a senior leader
 * wherever there are enough to go round; and somebody who is no leader.
 */
export function fewestInCircle(
  present: readonly { voice: CohortVoice }[],
  circles: number,
  { parentNotAlone, everyVoice }: VoiceRules = allRules,
): Partial<Record<CohortVoice, number>> {
  const count = (voice: CohortVoice) => present.filter((person) => person.voice === voice).length
  const rules: Partial<Record<CohortVoice, number>> = {}
  if (parentNotAlone && count('parent') > 0) rules.parent = fewest.parent
  if (everyVoice) for (const voice of ['practitioner', 'leader'] as const) if (count(voice) >= circles) rules[voice] = fewest[voice]
  if (!rules.parent && !rules.practitioner) {
    const besides = count('parent') >= count('practitioner') ? 'parent' : 'practitioner'
    if (count(besides) >= circles) rules[besides] = 1
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
