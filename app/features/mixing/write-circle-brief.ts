import { cohortVoices } from '#app/shared/voices.ts'
import type { CircleFacts } from './circle-facts.ts'
import type { CircleBrief, HeldSeat } from './engine/circle-brief.ts'
import { possibleCircleCounts, sizesOf } from './engine/circles/circle-sizes.ts'
import type { MixHeld, SettingsOf } from './mix-notes.ts'
import { circleSize } from './circle-choices.ts'
import { fewestInCircle, type VoiceRules } from './voice-rules.ts'

/** How a reason names the voices. */
const voiceWordsForReasons = {
  parent: { one: 'parent or carer', other: 'parents and carers' },
  practitioner: { one: 'practitioner', other: 'practitioners' },
  leader: { one: 'senior leader', other: 'senior leaders' },
}

type Asked = Pick<SettingsOf<'circles'>, 'circleCount' | 'rules' | 'weights'>

/** What the engine is asked: everybody who is there, in so many circles in every session, under the rules and weights of the settings. */
export function writeCircleBrief(facts: CircleFacts, { circleCount, rules, weights }: Asked, held: MixHeld): CircleBrief {
  const { people, history, keepApart, acquainted, together } = facts
  const pairsThat = (strength: 'must' | 'wish') => together.filter((one) => one.strength === strength).map(({ pair }) => pair)
  const sessions = facts.sessions.map(({ id, presentIds }) => ({ id, presentIds, circleCount: countFor(presentIds.length, circleCount) }))
  const sizes = sessions.map(({ presentIds, circleCount: count }) => circleSize(presentIds.length, count))
  return {
    people,
    sessions,
    circleSize: { min: Math.min(...sizes.map(({ min }) => min)), max: Math.max(...sizes.map(({ max }) => max)) },
    voiceMin: fewestOfAll(facts, sessions, rules),
    history,
    keepApart,
    keepTogether: pairsThat('must'),
    wishes: pairsThat('wish'),
    acquainted,
    held: held.seats.map(({ placeId, sessionId, circle }): HeldSeat => ({ personId: placeId, sessionId, circle })),
    weights,
    commonLanguage: 'en',
    voiceWords: voiceWordsForReasons,
  }
}

/** The count that was asked for, or, where fewer people come to a session, the nearest that still makes circles of two. */
function countFor(people: number, asked: number) {
  if (people === 0 || sizesOf(people, asked).small >= 2) return asked
  return Math.max(1, ...possibleCircleCounts(people, { min: 2, max: people }).filter((count) => count < asked))
}

/**
 * The fewest of each voice, for all sessions at once. That no parent sits alone holds wherever parents come; of the rest only what every
 * session has people for.
 */
function fewestOfAll(
  { people }: CircleFacts,
  sessions: readonly { presentIds: readonly string[]; circleCount: number }[],
  rules: VoiceRules,
) {
  const each = sessions.map(({ presentIds, circleCount }) => {
    const here = new Set(presentIds)
    return fewestInCircle(
      people.filter(({ id }) => here.has(id)),
      circleCount,
      rules,
    )
  })
  const voiceMin: Record<string, number> = {}
  for (const voice of cohortVoices) {
    const least = each.map((one) => one[voice] ?? 0)
    const holds = voice === 'parent' && rules.parentNotAlone ? Math.max(...least) : Math.min(...least)
    if (holds > 0) voiceMin[voice] = holds
  }
  return voiceMin
}
