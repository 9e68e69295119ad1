import { cohortVoices, voices, type Voice } from '#app/shared/voices.ts'

/** What a room is asked, on phones and on the wall. The answers are people’s own. */
export const valueQuestion = 'What must never get lost?'

export const valueQuestionMore =
  'When things are good between a family and the people who help. A word or a line. Your spelling, your way of saying it.'

/** What is said when nothing was written. */
export const valueMissing = 'Write a word or a line'

/** Counts of words under this are not said as a number: a small room would know whose they are. */
const few = 5

/** How many values there are, for who may know that and no more. */
export function sayHowMany(count: number) {
  if (count === 0) return 'Nobody has put anything up yet.'
  return count < few ? 'Fewer than 5 values so far.' : `${count} values so far.`
}

/** As whom people may be here: the three voices of a cohort, and young people where they gather. */
export function voicesAt(gatheringKind: string): readonly Voice[] {
  return gatheringKind === 'youth' ? voices : cohortVoices
}
