import type { CircleProblem } from './circle-problem.ts'
import type { Tally } from './circle-seats.ts'
import { bump } from '../numbers.ts'

/** How many of each voice and language sit in each circle, and what it means that one goes and another comes. */
export interface CircleCounts {
  /** Whether a circle still has enough of every voice once one goes and another comes. */
  keepsVoices(goes: number, comes: number, circle: number): boolean
  /** Whether a circle has enough of every voice. */
  hasVoices(circle: number): boolean
  /** How many more are alone with their language in the circle then. */
  changeOfIsolation(goes: number, comes: number, circle: number): number
  replace(goes: number, comes: number, circle: number): void
}

/** Takes the counts of the tally over and keeps them up to date. */
export function countInCircles(problem: CircleProblem, { voiceIn, languageIn }: Pick<Tally, 'voiceIn' | 'languageIn'>): CircleCounts {
  const { empty, voiceOf, voiceMin, languageOf, languageCount } = problem
  const voices = voiceMin.length
  return { keepsVoices, hasVoices, changeOfIsolation, replace }

  function keepsVoices(goes: number, comes: number, circle: number) {
    const voice = voiceOf[goes] ?? 0
    return goes === empty || voice === voiceOf[comes] || (voiceIn[circle * voices + voice] ?? 0) > (voiceMin[voice] ?? 0)
  }

  function hasVoices(circle: number) {
    for (let voice = 0; voice < voices; voice++) if ((voiceIn[circle * voices + voice] ?? 0) < (voiceMin[voice] ?? 0)) return false
    return true
  }

  function changeOfIsolation(goes: number, comes: number, circle: number) {
    const going = languageOf[goes] ?? 0
    const coming = languageOf[comes] ?? 0
    if (going === coming) return 0
    const left = going === 0 ? 0 : (languageIn[circle * languageCount + going] ?? 0)
    const found = coming === 0 ? 2 : (languageIn[circle * languageCount + coming] ?? 0)
    return (left === 1 ? -1 : left === 2 ? 1 : 0) + (found === 0 ? 1 : found === 1 ? -1 : 0)
  }

  function replace(goes: number, comes: number, circle: number) {
    count(goes, circle, -1)
    count(comes, circle, 1)
  }

  function count(person: number, circle: number, by: 1 | -1) {
    if (person === empty) return
    bump(voiceIn, circle * voices + (voiceOf[person] ?? 0), by)
    bump(languageIn, circle * languageCount + (languageOf[person] ?? 0), by)
  }
}
