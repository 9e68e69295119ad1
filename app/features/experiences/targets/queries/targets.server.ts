import { db } from '#db/connection.server.ts'
import { qualities } from '../target-qualities.ts'
import type { Target } from '../summarise-targets.ts'

/** What an experience hopes for, voices first. */
export async function listTargets(experienceId: string): Promise<Target[]> {
  const rows = await db()
    .selectFrom('target')
    .select(['quality', 'word', 'at_least as least', 'at_most as most'])
    .where('experience_id', '=', experienceId)
    .orderBy('made_at')
    .orderBy('word')
    .limit(100)
    .execute()
  return rows.sort((one, other) => qualities.indexOf(one.quality) - qualities.indexOf(other.quality))
}
