/** What can come of words that somebody brought. */
export const outcomes = ['done', 'joined', 'handed_on', 'not_possible', 'let_go'] as const

export type Outcome = (typeof outcomes)[number]

/** Each outcome as a choice on the form, and as the line above the ending’s own words. */
export const outcomeWords: Record<Outcome, { choice: string; said: string }> = {
  done: { choice: 'It is done', said: 'It was done' },
  joined: { choice: 'It joined with another', said: 'It joined with another' },
  handed_on: { choice: 'It was handed on', said: 'It was handed on' },
  not_possible: { choice: 'It is not possible', said: 'It is not possible' },
  let_go: { choice: 'It is let go', said: 'It was let go' },
}

/** No ending is silent: it says at least this many characters. The database holds it to the same number. */
export const leastEndingLength = 20

/** Characters as people and both databases count them: code points, without the white space around. */
export function countCharacters(words: string) {
  return [...words.trim()].length
}

/** Whether an ending says enough to be one. */
export function saysEnough(words: string) {
  return countCharacters(words) >= leastEndingLength
}
