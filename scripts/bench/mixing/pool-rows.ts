import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAnswer } from '#app/features/mixing/engine/check-answer.ts'
import { briefsOfCohorts } from '#app/features/mixing/engine/cohorts/brief-of-cohort.ts'
import type { Pool, PoolAnswer, PoolPart } from '#app/features/mixing/engine/pool.ts'
import { readPool } from '#app/features/mixing/engine/read-pool.ts'
import { reportCircles } from '#app/features/mixing/engine/report-circles.ts'
import { reportCoaches } from '#app/features/mixing/engine/report-coaches.ts'
import { reportCohorts } from '#app/features/mixing/engine/report-cohorts.ts'
import { reportRooms } from '#app/features/mixing/engine/report-rooms.ts'
import { runInThreads } from '#app/features/mixing/threads/run-in-threads.server.ts'
import { checkElsewhere } from './check-elsewhere.ts'
import { makePool } from './make-pool.ts'
import type { BenchData, Measured, Row } from './measure.ts'

/** `simple`: the points of a deliberately simple annealer after ten seconds. Synthetic pools have no goal but to keep every hard rule. */
const problems: readonly { people: number; number: 1 | 2; simple: number }[] = [
  { people: 60, number: 1, simple: 1081.8 },
  { people: 60, number: 2, simple: 1117.6 },
  { people: 240, number: 1, simple: 3938.6 },
  { people: 240, number: 2, simple: 3940.8 },
  { people: 1_000, number: 1, simple: 14_485 },
  { people: 1_000, number: 2, simple: 14_109 },
  { people: 5_000, number: 1, simple: 73_362 },
]
const parts: readonly PoolPart[] = ['cohorts', 'tables', 'rooms', 'coaches']
/** The largest pool that is to beat the simple annealer's ten seconds in one. */
const quickUpTo = 1_000

/** Points of the whole answer; broken where a hard rule is. */
export function poolRows({ folder, threads }: BenchData): Row[] {
  return problems.map(({ people, number, simple }) => {
    const name = `vble-${people}-${number}`
    const path = folder === undefined ? undefined : join(folder, 'pools', `${name}.json`)
    const isThere = path === undefined || existsSync(path)
    const quick = people <= quickUpTo ? { 1: simple - 0.1 } : {}
    return {
      name,
      digits: 1,
      goals: path === undefined ? {} : { ...quick, 10: 0.95 * simple },
      run: isThere
        ? (seconds, seed) => run(path, path === undefined ? makePool(people, number) : readPoolFile(path), { seconds, seed, threads })
        : undefined,
    }
  })
}

async function run(path: string | undefined, pool: Pool, options: { seconds: number; seed: number; threads: number }): Promise<Measured> {
  const found = await runInThreads({ kind: 'pool', input: { pool, parts } }, options)
  if (!found.ok) return { value: Infinity, none: found.reason }
  const [broken] = checkAnswer({ pool }, found.answer)
  if (broken) return { value: Infinity, broken: broken.rule }
  const value = pointsOf(pool, found.answer)
  return { value, ...(path !== undefined && checkElsewhere(path, found.answer, value)) }
}

/** Counted from the words of the model, part by part. */
function pointsOf(pool: Pool, { cohorts, tables, rooms, coaches }: PoolAnswer) {
  const circles = briefsOfCohorts(pool, cohorts).map(({ cohort, brief }) =>
    reportCircles(
      brief,
      (tables?.[cohort] ?? []).map((session, at) => ({ id: String(at + 1), circles: session })),
    ),
  )
  return (
    reportCohorts(pool, cohorts).score +
    circles.reduce((sum, { score }) => sum + score, 0) +
    (rooms ? reportRooms(pool, rooms).score : 0) +
    (coaches ? reportCoaches(pool, coaches).score : 0)
  )
}

function readPoolFile(path: string) {
  const read = readPool(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.ok) throw new Error(`${path}: ${read.field}: ${read.problem}`)
  return read.pool
}
