import type { CircleBrief } from './circle-brief.ts'

/** “1 parent”, “3 parents”. */
export function countWords(count: number, words: { one: string; other: string }) {
  return `${count} ${count === 1 ? words.one : words.other}`
}

/** “2, 3 or 4”. */
export function listWords(words: readonly string[], last: 'and' | 'or') {
  return new Intl.ListFormat('en-GB', { type: last === 'and' ? 'conjunction' : 'disjunction' }).format(words)
}

/** How a reason names a voice: as the brief says, else the voice's own word. */
export function voiceWordsOf(brief: Pick<CircleBrief, 'voiceWords'>, voice: string) {
  return brief.voiceWords?.[voice] ?? { one: voice, other: `${voice}s` }
}
