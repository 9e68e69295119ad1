import { z } from 'zod'
import { checkAnswer } from '#app/features/mixing/engine/check-answer.ts'
import type { PoolTask } from '#app/features/mixing/engine/finish-pool.ts'
import type { Pool, PoolAnswer } from '#app/features/mixing/engine/pool.ts'
import { readPool } from '#app/features/mixing/engine/read-pool.ts'
import { runInThreads } from '#app/features/mixing/threads/run-in-threads.server.ts'
import type { Options } from './read-options.ts'
import { leave, readJson, say } from './say.ts'

/** Mixes the pool that was named, or repairs an answer of before. */
export async function mixThePool({ given, parts, threads, seed, budget }: Options): Promise<PoolAnswer> {
  const pool = readPoolFile(given.pool ?? '')
  const task: PoolTask = { pool, parts, ...readRepair(pool, given.previous, given.dropouts) }
  const found = await runInThreads(
    { kind: 'pool', input: task },
    { threads, seed, ...budget, onProgress: ({ moves, best }) => say(`${moves} moves, score ${best.toFixed(2)}`) },
  )
  if (!found.ok) return leave(3, found.reason)
  const [broken] = checkAnswer(task, found.answer)
  if (broken) throw new Error(`The search broke the rule ${broken.rule}${broken.cohort === undefined ? '' : ` in ${broken.cohort}`}`)
  say(`${found.moves} moves, score ${found.best.toFixed(2)}${sayGap(found)}`)
  return found.answer
}

/** How far the score is above what no answer can fall below: the best there is may be anywhere between. */
function sayGap({ best, bound }: { best: number; bound: number | null }) {
  if (bound === null) return ''
  const gap = best > 0 ? Math.round((100 * (best - bound)) / best) : 0
  return `; no answer can be below ${bound.toFixed(2)}, ${gap} % less`
}

function readPoolFile(path: string) {
  const read = readPool(readJson('pool', path))
  return read.ok ? read.pool : leave(2, `${path}: ${read.field}: ${read.problem}`)
}

const answerOfBefore = z.object({
  cohorts: z.record(z.string(), z.array(z.string())),
  tables: z.record(z.string(), z.array(z.array(z.array(z.string())))).optional(),
})

function readRepair(pool: Pool, path: string | undefined, list: string | undefined) {
  if (path === undefined || list === undefined) return {}
  const read = answerOfBefore.safeParse(readJson('previous', path))
  if (!read.success) return leave(2, `${path}: ${read.error.issues[0]?.path.join('.') ?? 'cohorts'}: not an answer of before`)
  const { cohorts, tables } = read.data
  const dropouts = list.split(',').filter((id) => id !== '')
  const people = new Set(pool.candidates.map(({ id }) => id))
  for (const id of dropouts) if (!people.has(id)) leave(2, `--dropouts: no candidate has the id ${JSON.stringify(id)}`)
  for (const [cohort, ids] of Object.entries(cohorts)) {
    if (!pool.cohorts.some(({ id }) => id === cohort)) leave(2, `${path}: cohorts.${cohort}: no cohort has this id`)
    for (const id of ids) if (!people.has(id)) leave(2, `${path}: cohorts.${cohort}: no candidate has the id ${JSON.stringify(id)}`)
  }
  return { previous: tables ? { cohorts, tables } : { cohorts }, dropouts }
}
