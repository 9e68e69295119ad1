import ts from 'typescript'
import { expect, test } from 'vitest'
import { findOpenGuards, findUnguarded } from '#tests/support/route-guards.ts'
import { listSources, parseSource } from '#tests/support/sources.ts'

const parse = (code: string) => ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true)
const imports = "import { requirePlace } from '../guards.server.ts'\nimport { allowAnyone } from '#app/server/allow.server.ts'\n"

test('every loader and every action begins with a guard', () => {
  const modules = listSources('app/root.tsx', 'app/features/**/routes/*.{ts,tsx}')
  expect(modules.length).toBeGreaterThan(0)
  expect(modules.map(parseSource).flatMap(findUnguarded)).toEqual([])
})

test('every guard asks the permission table, itself or through another guard', () => {
  expect(listSources('app/features/**/guards.server.ts').map(parseSource).flatMap(findOpenGuards)).toEqual([])
})

test.each([
  "export async function loader({ request, params }) { const { place } = await requirePlace(request, params, 'place.read') }",
  'export function loader({ request }) { return allowAnyone(request) }',
  'export const action = async ({ request }) => { await allowAnyone(request) }',
  'export const action = ({ request }) => allowAnyone(request)',
  'export default function Page() { return null }',
])('%s passes', (code) => {
  expect(findUnguarded(parse(imports + code))).toEqual([])
})

test.each([
  'export async function loader() { return { words: await listWords() } }',
  'export async function action({ request }) { const form = await request.formData(); await requirePlace(request) }',
  'export async function action({ request }) { await requirePlace(request, await request.formData()) }',
  'export async function loader({ request }) { await requireElsewhere(request) }',
  'export async function loader({ request }) { if (request.url) await requirePlace(request) }',
  'export async function loader({ request }) { const [{ place }, all] = await Promise.all([requirePlace(request), listAll()]) }',
  'export const loader = () => listWords()',
  'export const loader = guarded(listWords)',
  "export { loader } from './another.tsx'",
])('%s is caught', (code) => {
  expect(findUnguarded(parse(imports + code))).toHaveLength(1)
})

test('a guard that asks nobody is caught, one that asks through another passes', () => {
  const guards = `
    import { allow } from '#app/server/allow.server.ts'
    export async function requirePlace(request) { const place = await find(); return { place, ...(await allow(request, 'place.read', place)) } }
    export async function requirePreparation(request) { return requirePlace(request) }
    export async function requireNothing(request) { return find(request) }
    async function find() { return 1 }`
  expect(findOpenGuards(parse(guards))).toEqual(['x.tsx:5 requireNothing asks nobody'])
})
