import { readFileSync } from 'node:fs'
import type { Pool } from '#app/features/mixing/engine/pool.ts'
import { readPool } from '#app/features/mixing/engine/read-pool.ts'

export const poolFile = (number: 1 | 2) => new URL(`../../support/pools/vble-60-${number}.json`, import.meta.url).pathname

/** One of the two pools of sixty invented people, fresh each time. */
export function makePool(number: 1 | 2): Pool {
  const read = readPool(JSON.parse(readFileSync(poolFile(number), 'utf8')))
  if (!read.ok) throw new Error(`${read.field}: ${read.problem}`)
  return read.pool
}
