import { assignCoaches } from './coaches/assign-coaches.ts'
import type { NoPool } from './no-pool.ts'
import type { Pool, PoolAnswer, PoolPart } from './pool.ts'
import { reportCohorts } from './report-cohorts.ts'
import { reportRemix } from './report-remix.ts'
import { inheritTables } from './repair/inherit-tables.ts'
import { assignRooms } from './rooms/assign-rooms.ts'

/** A pool, which parts of an answer are wanted, and for a repair the answer there was and who dropped out of it. */
export interface PoolTask {
  pool: Pool
  parts: readonly PoolPart[]
  previous?: PoolAnswer
  dropouts?: readonly string[]
}

/** Seats that a repair need not change: those of an earlier answer, newcomers in the place of those who left. */
export function inheritSeats({ pool, previous }: PoolTask, cohorts: PoolAnswer['cohorts']) {
  return previous?.tables ? { inherited: inheritTables(pool, previous, cohorts) } : {}
}

/** What follows from cohorts without a search: rooms and coaches, each the cheapest there can be, and the points of all but the tables. */
export function finishPool(
  { pool, parts, previous, dropouts = [] }: PoolTask,
  cohorts: PoolAnswer['cohorts'],
): { answer: PoolAnswer; points: number } | NoPool {
  const rooms = parts.includes('rooms') ? assignRooms(pool, cohorts) : undefined
  if (rooms && !rooms.ok) return rooms
  const coaches = parts.includes('coaches') ? assignCoaches(pool, cohorts, previous?.coaches) : undefined
  if (coaches && !coaches.ok) return coaches
  const remix = previous ? reportRemix(pool, previous.cohorts, cohorts, dropouts).score : 0
  return {
    answer: { cohorts, ...(rooms && { rooms: rooms.rooms }), ...(coaches && { coaches: coaches.coaches }) },
    points: reportCohorts(pool, cohorts).score + (rooms?.points ?? 0) + (coaches?.points ?? 0) + remix,
  }
}
