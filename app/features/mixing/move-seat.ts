import type { Break } from './engine/check-circles.ts'
import type { CircleBrief } from './engine/circle-brief.ts'
import { sayFewest } from './voice-rules.ts'

/** The circles with one person moved to another; undefined when there is no such person or circle. */
export function moveSeat(circles: readonly (readonly string[])[], placeId: string, to: number) {
  if (!circles[to] || !circles.some((ids) => ids.includes(placeId))) return undefined
  return circles.map((ids, at) => {
    const others = ids.filter((id) => id !== placeId)
    return at === to ? [...others, placeId] : others
  })
}

/** Why circles cannot stand, for the one who is moved. What must stay hidden always says the same sentence. */
export function whyNotMoved(breaks: readonly Break[], brief: CircleBrief, name: string) {
  const { min, max } = brief.circleSize
  if (breaks.some(({ rule }) => rule === 'table-size'))
    return { isHidden: false, words: `The circles of this session hold ${min} to ${max} people.` }
  const fewest = sayFewest(brief.voiceMin ?? {})
  if (fewest && breaks.some(({ rule }) => rule === 'table-role')) return { isHidden: false, words: fewest }
  return { isHidden: true, words: hiddenSentence(name) }
}

/** Names only who is moved, or what is asked for: never with whom it does not work, nor that there is a pair. */
export function hiddenSentence(name: string) {
  return `This does not work for ${name}. The safeguarding lead can say more.`
}
