import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { mixPool } from '#app/features/mixing/engine/mix-pool.ts'
import { readPool } from '#app/features/mixing/engine/read-pool.ts'

/**
 * npm run --silent mix -- --pool POOL.json [--parts cohorts,tables] [--cohorts ANSWER.json] [--seconds 10 | --iterations N] [--seed 1] [--out ANSWER.json]
 *
 * Mixes a pool: progress on stderr, the answer as JSON on stdout or in `--out`. `--cohorts` takes the cohorts of an earlier answer as settled.
 * Exit code 2 for a mistake in what was asked, in one line; 3 for a pool that cannot be mixed, with the reason in words.
 */
const usualSeconds = 10
const partsToday = ['cohorts', 'tables']
const partsToCome = ['rooms', 'coaches']
const optionsToCome = ['previous', 'dropouts', 'mdgp', 'rotation'] as const
const text = { type: 'string' } as const

mix()

function mix() {
  const options = readOptions()
  for (const option of optionsToCome)
    if (options[option] !== undefined) leave(2, `--${option} is not there yet: today's engine mixes cohorts and tables`)
  const parts = readParts(options.parts ?? partsToday.join())
  if (options.pool === undefined) return leave(2, '--pool: name the JSON file of the pool')
  const pool = readPoolFile(options.pool)
  const seed = readNumber('seed', options.seed ?? '1', z.int())
  const threads = readNumber('threads', options.threads ?? '1', z.int().positive())
  const settled = options.cohorts === undefined ? {} : { cohorts: readCohorts(options.cohorts) }
  if (threads > 1) say('Today’s engine works on one thread.')

  const mixed = mixPool(pool, {
    tables: parts.includes('tables'),
    seed,
    ...settled,
    ...readBudget(options.seconds, options.iterations),
    onProgress: ({ iterations, score }) => say(`${iterations} moves, score ${score.toFixed(2)}`),
  })
  if (!mixed.ok) return leave(3, mixed.reason)
  const answer = `${JSON.stringify(mixed.answer)}\n`
  if (options.out === undefined) process.stdout.write(answer)
  else writeAnswer(options.out, answer)
}

function readOptions() {
  try {
    const known = { pool: text, parts: text, cohorts: text, seconds: text, iterations: text, threads: text, seed: text, out: text }
    return parseArgs({ options: { ...known, previous: text, dropouts: text, mdgp: text, rotation: text } }).values
  } catch (error) {
    return leave(2, String(error instanceof Error ? error.message : error))
  }
}

function readParts(list: string) {
  const parts = list.split(',')
  for (const part of parts) {
    if (partsToCome.includes(part)) leave(2, `--parts: ${part} are not there yet; today's engine mixes cohorts and tables`)
    if (!partsToday.includes(part))
      leave(2, `--parts: ${JSON.stringify(part)} is not a part; the parts are cohorts, tables, rooms and coaches`)
  }
  return parts
}

function readBudget(seconds: string | undefined, iterations: string | undefined) {
  if (iterations !== undefined && seconds !== undefined) return leave(2, '--seconds and --iterations: give one of them')
  if (iterations !== undefined) return { iterations: readNumber('iterations', iterations, z.int().nonnegative()) }
  const endsAt = performance.now() + 1_000 * readNumber('seconds', seconds ?? String(usualSeconds), z.number().nonnegative())
  return { stop: () => performance.now() >= endsAt }
}

function readNumber(option: string, given: string, schema: z.ZodType<number>) {
  const read = schema.safeParse(given.trim() === '' ? NaN : Number(given))
  return read.success ? read.data : leave(2, `--${option}: ${JSON.stringify(given)} is not a number it can use`)
}

function readPoolFile(path: string) {
  const read = readPool(readJson('pool', path))
  return read.ok ? read.pool : leave(2, `${path}: ${read.field}: ${read.problem}`)
}

/** The cohorts of an answer; whether they keep the rules is checked by the engine. */
function readCohorts(path: string) {
  const read = z.object({ cohorts: z.record(z.string(), z.array(z.string())) }).safeParse(readJson('cohorts', path))
  return read.success ? read.data.cohorts : leave(2, `${path}: cohorts: not lists of ids by cohort`)
}

function readJson(option: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return leave(2, `--${option}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function writeAnswer(path: string, answer: string) {
  try {
    writeFileSync(path, answer)
  } catch (error) {
    leave(2, `--out: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function say(line: string) {
  process.stderr.write(`${line}\n`)
}

function leave(code: 2 | 3, line: string): never {
  say(line.replaceAll(/\s*\n\s*/gu, ' '))
  process.exit(code)
}
