import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listAsvsNumbers } from '#tests/support/asvs-numbers.ts'

const files = ['docs/security.md', ...globSync('docs/security/*.md').sort()]
const tests = globSync('tests/**/*.{test,spec}.{ts,tsx}')

interface Named {
  where: string
  name: string
  /** The folder that its table's heading names. */
  folder: string
}

/** Every test that a page names, with the folder that its table speaks of. */
function* namedTestsIn(file: string): Generator<Named> {
  let folder = ''
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.startsWith('| promise')) folder = /proved by `(tests\/[\w/]+)\/`/.exec(line)?.[1] ?? ''
    for (const [, name = ''] of line.matchAll(/`([\w./-]+\.(?:time\.)?(?:test|spec)\.tsx?)`/g))
      yield { where: `${file}:${at + 1}`, name, folder }
  }
}

/** By its whole path, by the heading's folder, or by a name that only one test has. */
function isThere({ name, folder }: Named) {
  if (existsSync(name)) return true
  if (folder && existsSync(join(folder, name))) return true
  return !name.includes('/') && tests.filter((path) => path.endsWith(`/${name}`)).length === 1
}

test('every test that the security pages name is there', () => {
  const named = files.flatMap((file) => [...namedTestsIn(file)])
  expect(named.length).toBeGreaterThan(150)
  expect(named.filter((one) => !isThere(one)).map(({ where, name }) => `${where} ${name}`)).toEqual([])
})

test('every promise names what proves it', () => {
  const rows = readFileSync('docs/security.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| promise'))
  expect(rows.filter((row) => !/`[^`]+\.(test|spec)\.tsx?`|`npm run [^`]+`/.test(row))).toEqual([])
})

test('every requirement of ASVS that we aim at is met, not met or does not apply, once', () => {
  const page = readFileSync('docs/security/asvs-5.md', 'utf8')
  const spoken = page.split('\n').flatMap((line) => {
    const of = line.startsWith('| ') ? (line.split('|')[1] ?? '') : line.startsWith('- ') ? line : ''
    return of.match(/\b\d+\.\d+\.\d+\b/g) ?? []
  })
  expect(spoken.sort()).toEqual(listAsvsNumbers().sort())
})
