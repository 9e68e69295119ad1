import ts from 'typescript'
import { expect, test } from 'vitest'
import { listSources, parseSource, placeOf, walk } from '#tests/support/sources.ts'

/** Where the words on screens and in e-mails are written. */
const screens = [
  'app/root.tsx',
  'app/features/**/*.tsx',
  'app/features/**/*.ts',
  'app/ui/**/*.{ts,tsx}',
  'app/shared/**/*.ts',
  'emails/**/*.{ts,tsx}',
]

const never = [
  'client',
  'beneficiary',
  'case',
  'caseload',
  'service user',
  'user',
  'hard to reach',
  'deliver to',
  'training',
  'trainer',
  'failed',
  'no show',
  'overdue',
  'SROI',
  'KPI',
  'score',
  'leaderboard',
  'stakeholder',
  'attendee',
]

const word = new RegExp(`(?<![\\w-])(${never.map(withItsPlural).join('|')})(?![\\w-])`, 'i')

function withItsPlural(one: string) {
  return `${one.replace(/y$/, '(?:y|ie)').replaceAll(' ', '[ -]')}s?`
}

/** The words of a file that can reach a person: text between tags, and strings that are not names for the machine. */
function* listWords(source: ts.SourceFile) {
  for (const node of walk(source)) {
    if (ts.isJsxText(node)) yield { node, text: node.text }
    else if (ts.isStringLiteralLike(node) && !isForTheMachine(node)) yield { node, text: node.text }
    else if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) yield { node, text: node.text }
  }
}

function isForTheMachine({ parent }: ts.Node) {
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true
  return ts.isJsxAttribute(parent) && parent.name.getText() === 'className'
}

const findNever = (source: ts.SourceFile) =>
  [...listWords(source)].flatMap(({ node, text }) => {
    const found = word.exec(text)?.[1]
    return found ? [`${placeOf(node)} says “${found}”`] : []
  })

test('no screen and no e-mail says a word that the glossary leaves out', () => {
  const files = listSources(...screens).filter((path) => !path.endsWith('.server.ts') && !path.includes('/engine/'))
  expect(files.length).toBeGreaterThan(0)
  expect(files.map(parseSource).flatMap(findNever)).toEqual([])
})

test.each([
  ['<p>Our service users</p>', 'service users'],
  ['<Field label="Score" />', 'Score'],
  ['const label = `${name} is a no-show`', 'no-show'],
  ["const words = { hint: 'Beneficiaries say' }", 'Beneficiaries'],
  ['<p>In that case, ring us.</p>', 'case'],
])('%s is noticed', (code, said) => {
  expect(findNever(ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true))).toEqual([`x.tsx:1 says “${said}”`])
})

test.each([
  'const at = event.clientX',
  'switch (kind) { case "value": break }',
  "import { x } from 'react-dom/client'",
  '<p className="case">Showcase, underscore, constraining</p>',
  "type Way = 'failed' | 'sent'",
])('%s is left alone', (code) => {
  expect(findNever(ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true))).toEqual([])
})
