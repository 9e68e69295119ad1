import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** The files of the house that match, by their path from its root. */
export function listSources(...patterns: string[]): string[] {
  return globSync(patterns)
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** A file as a syntax tree whose nodes know their parents. */
export function parseSource(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
}

/** Where in its file a node begins, as editors understand it: `app/root.tsx:12`. */
export function placeOf(node: ts.Node): string {
  const source = node.getSourceFile()
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** Every node below this one, itself first. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) yield* walk(child)
}

/** What a file imports: the local name of each, and the module it comes from. */
export function importsOf(source: ts.SourceFile): Map<string, string> {
  const imports = new Map<string, string>()
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const from = statement.moduleSpecifier.text
    const { name, namedBindings } = statement.importClause ?? {}
    if (name) imports.set(name.text, from)
    if (namedBindings && ts.isNamedImports(namedBindings)) for (const one of namedBindings.elements) imports.set(one.name.text, from)
  }
  return imports
}
