import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { PoolPart } from '#app/features/mixing/engine/pool.ts'
import { leave } from './say.ts'

const text = { type: 'string' } as const
const known = { pool: text, mdgp: text, rotation: text, parts: text, seconds: text, iterations: text, threads: text, seed: text }
const usualSeconds = '10'
const usualThreads = '2'

export type Options = ReturnType<typeof readOptions>

/** What was typed after `npm run mix --`; a mistake in it ends the program. */
export function readOptions() {
  const given = parse()
  const [what, ...more] = (['pool', 'mdgp', 'rotation'] as const).filter((name) => given[name] !== undefined)
  if (what === undefined) return leave(2, '--pool: name the JSON file of the pool (or give --mdgp or --rotation)')
  if (more.length > 0) return leave(2, `--${what} and --${more.join(' and --')}: give one of them`)
  if (given.iterations !== undefined && given.seconds !== undefined) return leave(2, '--seconds and --iterations: give one of them')
  if ((given.previous === undefined) !== (given.dropouts === undefined)) return leave(2, '--previous and --dropouts: give both or none')
  return {
    what,
    given,
    parts: readParts(given.parts ?? allParts.join()),
    threads: readNumber('threads', given.threads ?? usualThreads, z.int().min(1).max(64)),
    seed: readNumber('seed', given.seed ?? '1', z.int()),
    budget:
      given.iterations === undefined
        ? { seconds: readNumber('seconds', given.seconds ?? usualSeconds, z.number().nonnegative()) }
        : { iterations: readNumber('iterations', given.iterations, z.int().nonnegative()) },
  }
}

const allParts: readonly PoolPart[] = ['cohorts', 'tables', 'rooms', 'coaches']

function parse() {
  try {
    return parseArgs({ options: { ...known, previous: text, dropouts: text, out: text } }).values
  } catch (error) {
    return leave(2, error instanceof Error ? error.message : String(error))
  }
}

/** Cohorts are worked out in any case: all else follows from them. */
function readParts(list: string) {
  const asked = list.split(',')
  for (const part of asked)
    if (!allParts.some((name) => name === part))
      leave(2, `--parts: ${JSON.stringify(part)} is not a part; the parts are cohorts, tables, rooms and coaches`)
  return allParts.filter((part) => part === 'cohorts' || asked.includes(part))
}

function readNumber(option: string, given: string, schema: z.ZodType<number>) {
  const read = schema.safeParse(given.trim() === '' ? NaN : Number(given))
  return read.success ? read.data : leave(2, `--${option}: ${JSON.stringify(given)} is not a number it can use`)
}
