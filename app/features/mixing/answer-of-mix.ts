import type { SessionCircles } from './engine/circle-brief.ts'
import type { MixAnswer, SettingsOf } from './mix-notes.ts'

/** The circles of an answer, session by session in the order of the settings. */
export function sessionsOf({ experienceId, sessionIds }: SettingsOf<'circles'>, { tables }: MixAnswer): SessionCircles[] {
  return sessionIds.map((id, at) => ({ id, circles: tables?.[experienceId]?.[at] ?? [] }))
}

/** Circles as an answer; `sessions` in any order. */
export function answerOfCircles({ experienceId, sessionIds }: SettingsOf<'circles'>, sessions: readonly SessionCircles[]): MixAnswer {
  const circles = sessionIds.map((sessionId) => sessions.find(({ id }) => id === sessionId)?.circles ?? [])
  return { cohorts: { [experienceId]: [...new Set(circles.flat(2))].sort() }, tables: { [experienceId]: circles } }
}

/** Whether two answers put the same people together: it does not matter which circle of a session is called what. */
export function isSameAnswer(one: MixAnswer, other: MixAnswer) {
  return canonical(one) === canonical(other)
}

function canonical({ cohorts, tables, coaches }: MixAnswer) {
  const sit = (circle: readonly string[]) => [...circle].sort().join(' ')
  const sessions = Object.entries(tables ?? {}).map(([id, all]) => [id, all.map((circles) => circles.map(sit).sort())])
  return JSON.stringify([Object.entries(cohorts).map(([id, ids]) => [id, sit(ids)]), sessions, coaches])
}
