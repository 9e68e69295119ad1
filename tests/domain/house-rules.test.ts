import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, listSources, parseSource } from '#tests/support/sources.ts'

const code = listSources('{app,db,emails,scripts,tests,bench}/**/*.{ts,tsx,css}', '*.{ts,js,cjs}', '.dependency-cruiser.cjs')
const features = listSources('app/features/**/*.{ts,tsx}')
const lineCount = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').length

const folders = ['routes', 'components', 'commands', 'queries', 'engine', 'threads']
const serverFiles = ['guards.server.ts', 'queries.server.ts', 'commands.server.ts', 'pairs.server.ts']

test('no file is longer than 200 lines', () => {
  expect(code.length).toBeGreaterThan(20)
  expect(code.filter((path) => lineCount(path) > 200).map((path) => `${path}: ${lineCount(path)}`)).toEqual([])
})

test('a file has fewer than 80 lines on average', () => {
  const lines = code.map(lineCount).reduce((sum, count) => sum + count, 0)
  expect(lines / code.length).toBeLessThan(80)
})

test('no file is named by what it is instead of what it does', () => {
  expect(code.filter((path) => /(^|[-/])(utils?|helpers?|service|manager|data|index|common|misc)\.(server\.)?tsx?$/.test(path))).toEqual([])
})

test('files are kebab-case', () => {
  expect(code.filter((path) => !/^\.?[a-z0-9]+([-._][a-z0-9]+)*$/.test(basename(path)))).toEqual([])
})

test('a feature holds the roles of the house and no others', () => {
  const strangers = features.filter((path) => {
    const [, , , ...rest] = path.split('/')
    const inside = rest.findIndex((part) => folders.includes(part))
    const file = rest.at(-1) ?? ''
    if (inside === -1) return rest.length > 2 || file.endsWith('.tsx') || (file.includes('.server.') && !serverFiles.includes(file))
    const folder = rest[inside]
    if (folder === 'commands' || folder === 'queries') return !file.endsWith('.server.ts')
    return inside > 1 || (folder === 'components' && file.includes('.server.'))
  })
  expect(strangers).toEqual([])
})

test('every route module is named by the site map, and every name has its module', () => {
  const siteMap = listSources('app/routes.ts', 'app/routes/*.ts')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const named = new Set([...siteMap.matchAll(/features\/[\w/-]+\/routes\/[\w.-]+\.tsx?/g)].map(([path]) => `app/${path}`))
  const modules = new Set(features.filter((path) => path.includes('/routes/')))
  expect([...modules].filter((path) => !named.has(path))).toEqual([])
  expect([...named].filter((path) => !modules.has(path))).toEqual([])
})

test('what we import of our own is named with its ending', () => {
  const unfinished = code
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => [...importsOf(parseSource(path)).values()].map((from) => ({ path, from })))
    .filter(({ from }) => /^(\.|#)/.test(from) && !/\.(tsx?|js|css|json)(\?[\w&]+)?$/.test(from))
  expect(unfinished).toEqual([])
})

test('the command line starts in scripts/, and package.json names nothing else of ours', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> } // as npm writes it
  const started = Object.values(scripts).flatMap((line) => [...line.matchAll(/(?:tsx|node) (?!--)(\S+)/g)].map(([, file]) => file))
  expect(started.filter((file) => !/^(scripts\/[\w-]+\.ts|db\/seed\/run\.ts|server\.ts|bench\/[\w-]+\.ts)$/.test(file ?? ''))).toEqual([])
})
