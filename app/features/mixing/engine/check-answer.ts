import { checkCircles } from './check-circles.ts'
import { checkCoaches } from './check-coaches.ts'
import { checkCohorts } from './check-cohorts.ts'
import { checkRooms } from './check-rooms.ts'
import { briefsOfCohorts } from './cohorts/brief-of-cohort.ts'
import type { Pool, PoolAnswer } from './pool.ts'

/** One hard rule broken, in whichever part. */
export interface AnswerBreak {
  rule: string
  cohort?: string
  ids?: string[]
}

/** Every hard rule that an answer breaks in any of the parts it has, and whether someone who dropped out is placed. Empty for none. */
export function checkAnswer(task: { pool: Pool; dropouts?: readonly string[] }, answer: PoolAnswer): AnswerBreak[] {
  const { pool, dropouts = [] } = task
  const { cohorts, tables, rooms, coaches } = answer
  const placed = new Set(Object.values(cohorts).flat())
  return [
    ...checkCohorts(pool, cohorts),
    ...(tables ? checkTables(pool, cohorts, tables) : []),
    ...(rooms ? checkRooms(pool, cohorts, rooms) : []),
    ...(coaches ? checkCoaches(pool, cohorts, coaches) : []),
    ...dropouts.filter((id) => placed.has(id)).map((id) => ({ rule: 'dropout-placed', ids: [id] })),
  ]
}

function checkTables(pool: Pool, cohorts: PoolAnswer['cohorts'], tables: NonNullable<PoolAnswer['tables']>): AnswerBreak[] {
  return briefsOfCohorts(pool, cohorts).flatMap(({ cohort, brief }) => {
    const sessions = (tables[cohort] ?? []).map((circles, at) => ({ id: String(at + 1), circles }))
    return checkCircles(brief, sessions).map(({ rule, ids }) => ({ rule, cohort, ...(ids && { ids }) }))
  })
}
