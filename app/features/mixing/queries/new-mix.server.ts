import { circleCountChoices } from '../circle-bounds.ts'
import { startCircles, startCohorts } from '../read-brief.ts'
import type { MixSettings } from '../mix-notes.ts'
import { countPool, listSessionsToCome } from './briefs.server.ts'
import { readCircleFacts } from './circle-facts.server.ts'

interface AskedFor {
  at: Date
  /** What was asked the last time, when a brief is changed. */
  before: MixSettings | undefined
}

/** What the brief of circles shows: the sessions still to come with who is expected, and how many circles there could be. */
export async function readCircleBrief(experienceId: string, { at, before, only }: AskedFor & { only?: string | null | undefined }) {
  const sessions = await listSessionsToCome(experienceId, { at, only })
  const facts = await readCircleFacts({ experienceId, sessionIds: sessions.map(({ id }) => id), awayIds: [] }, at)
  const { choices, suggested } = circleCountChoices(facts)
  const start = startCircles(before?.part === 'circles' ? before : undefined, {
    sessionIds: sessions.map(({ id }) => id),
    circleCount: suggested,
  })
  return {
    part: 'circles' as const,
    sessions: sessions.map((session) => ({
      ...session,
      people: facts.sessions.find(({ id }) => id === session.id)?.presentIds.length ?? 0,
    })),
    people: facts.people.length,
    choices,
    together: {
      musts: facts.together.filter(({ strength }) => strength === 'must').length,
      wishes: facts.together.filter(({ strength }) => strength === 'wish').length,
    },
    start,
  }
}

/** What the brief of who comes shows: each experience with its hopes, who could come and who is held. */
export async function readCohortBrief(experienceIds: readonly string[], { at, before }: AskedFor) {
  const { experiences: counted, together } = await countPool(experienceIds, at)
  const experiences = experienceIds.flatMap((id) => counted.find((one) => one.id === id) ?? [])
  const start = startCohorts(before?.part === 'cohorts' ? before : undefined, experiences)
  return { part: 'cohorts' as const, experiences, together, start }
}
