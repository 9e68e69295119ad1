import { dayOf } from '#app/shared/dates.ts'
import { lookWords, type Look } from '#app/shared/looks.ts'

/** One look as the audit has it, with the name of who looked. */
export interface NotedLook {
  at: string
  look: Look
  actingAs: string
  byId: string
  byName: string
}

export interface DayOfLooks {
  on: string
  lines: { key: string; byName: string; as: string | null; what: string; times: number }[]
}

/** In which part somebody looked, as it stands after a name. */
const asWords: Partial<Record<string, string>> = {
  organiser: 'organiser',
  facilitator: 'facilitator',
  coach: 'your coach',
  helper: 'who helps you',
  steward: 'who looks after this site',
  safeguarding: 'safeguarding lead',
  first_aider: 'first aider',
  kitchen: 'who cooks',
}

/** Looks by day, the latest first: each person and what they looked at once, with how often. */
export function groupLooks(noted: readonly NotedLook[]): DayOfLooks[] {
  const days = Map.groupBy(noted, ({ at }) => dayOf(at))
  return [...days].map(([on, ofDay]) => {
    const alike = Map.groupBy(ofDay, ({ byId, actingAs, look }) => `${byId} ${actingAs} ${look}`)
    const lines = [...alike].flatMap(([key, same]) => {
      const [first] = same
      if (!first) return []
      return { key, byName: first.byName, as: asWords[first.actingAs] ?? null, what: lookWords[first.look], times: same.length }
    })
    return { on, lines }
  })
}
