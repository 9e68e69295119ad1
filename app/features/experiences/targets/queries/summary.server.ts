import { summariseTargets, totalOf } from '../summarise-targets.ts'
import { countPeople } from './counted.server.ts'
import { listTargets } from './targets.server.ts'

/** What an experience hoped for beside what came of it so far. */
export async function findTargetSummary(experience: { id: string; first_on: string }, at: Date) {
  const targets = await listTargets(experience.id)
  const { people, called } = await countPeople(experience, at)
  return { targets, total: totalOf(people, called), ...summariseTargets({ targets, people, called }) }
}
