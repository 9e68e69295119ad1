import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makePool, poolFile } from './pools.ts'

const folder = mkdtempSync(join(tmpdir(), 'mix-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('gives the answer as JSON on stdout, progress on stderr, and the same answer in --out', async () => {
  const out = join(folder, 'answer.json')
  const asked = ['--pool', poolFile(1), '--parts', 'tables', '--iterations', '60000', '--seed', '3']
  const [shown, kept] = await Promise.all([mix(...asked), mix(...asked, '--out', out)])
  expect(shown).toMatchObject({ code: 0, errors: expect.stringMatching(/\d+ moves, score \d+/) })
  expect(kept).toMatchObject({ code: 0, output: '' })
  expect(JSON.parse(shown.output)).toEqual(JSON.parse(readFileSync(out, 'utf8')))
  expect(JSON.parse(shown.output)).toMatchObject({ tables: { C1: expect.any(Array), C2: expect.any(Array) } })
})

test.each([
  ['no pool named', [], /^--pool: name the JSON file of the pool .*\n$/],
  ['a part there is none of', ['--pool', poolFile(1), '--parts', 'tables,beds'], /^--parts: "beds" .*\n$/],
  ['a repair without those who dropped out', ['--pool', poolFile(1), '--previous', 'old.json'], /^--previous and --dropouts: .*\n$/],
  ['an option it does not know', ['--quickly'], /^Unknown option '--quickly'.*\n$/],
  ['a number that is none', ['--pool', poolFile(1), '--iterations', 'many'], /^--iterations: "many" .*\n$/],
  ['a pool that is not there', ['--pool', 'nowhere.json'], /^--pool: ENOENT.*\n$/],
])('%s: one line on stderr, and exit code 2', async (_, args, line) => {
  expect(await mix(...args)).toEqual({ code: 2, output: '', errors: expect.stringMatching(line) })
})

test('a malformed pool: the field in one line, and exit code 2', async () => {
  expect(await mix('--pool', write({ ...makePool(1), sessions: 'six' }))).toEqual({
    code: 2,
    output: '',
    errors: expect.stringMatching(/: sessions: expected number, received string\n$/),
  })
})

test('an impossible pool: the reason in words, and exit code 3', async () => {
  const pool = makePool(1)
  for (const cohort of pool.cohorts) cohort.size = { min: 70, max: 70 }
  expect(await mix('--pool', write(pool), '--iterations', '1000')).toEqual({
    code: 3,
    output: '',
    errors: expect.stringMatching(/^C2 needs at least 70 people, and there are 60\.\n$/),
  })
})

function write(pool: unknown) {
  const path = join(folder, `${crypto.randomUUID()}.json`)
  writeFileSync(path, JSON.stringify(pool))
  return path
}

function mix(...args: string[]) {
  return new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    const run = spawn(process.execPath, ['--import', 'tsx', 'scripts/mix.ts', ...args])
    let output = ''
    let errors = ''
    run.stdout.on('data', (part: Buffer) => (output += part.toString()))
    run.stderr.on('data', (part: Buffer) => (errors += part.toString()))
    run.on('close', (code) => resolve({ code, output, errors }))
  })
}
