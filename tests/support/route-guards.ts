import ts from 'typescript'
import { importsOf, placeOf, walk } from './sources.ts'

const doors = /(^|\/)(guards|allow|viewer)\.server\.ts$/
const guardName = /^(require|allow)([A-Z]|$)/

/** The exported loaders and actions of a route module that do something before they call a guard. */
export function findUnguarded(source: ts.SourceFile): string[] {
  const imports = importsOf(source)
  return listHandlers(source).flatMap(({ name, node, first }) => {
    const call = first && calledBy(first)
    const guard = call && ts.isIdentifier(call.expression) ? call.expression.text : undefined
    const isGuard = guard !== undefined && guardName.test(guard) && doors.test(imports.get(guard) ?? '')
    return isGuard && call?.arguments.every(isPlain) ? [] : [`${placeOf(node)} ${name} begins without a guard`]
  })
}

/** The exported guards of a guards.server.ts that never ask `allow`, nor another guard that does. */
export function findOpenGuards(source: ts.SourceFile): string[] {
  const imports = importsOf(source)
  const own = new Map(source.statements.filter(ts.isFunctionDeclaration).map((one) => [one.name?.text ?? '', one]))
  const asks = (node: ts.Node, seen: string[]): boolean =>
    [...walk(node)].some((child) => {
      if (!ts.isCallExpression(child) || !ts.isIdentifier(child.expression)) return false
      const name = child.expression.text
      const declared = own.get(name)
      if (declared) return !seen.includes(name) && asks(declared, [...seen, name])
      return guardName.test(name) && doors.test(imports.get(name) ?? '')
    })
  return [...own]
    .filter(([name, node]) => guardName.test(name) && !asks(node, [name]))
    .map(([name, node]) => `${placeOf(node)} ${name} asks nobody`)
}

interface Handler {
  name: string
  node: ts.Node
  first: ts.Statement | ts.Expression | undefined
}

function listHandlers(source: ts.SourceFile): Handler[] {
  return source.statements.flatMap((statement): Handler[] => {
    if (ts.isExportDeclaration(statement)) {
      const names = statement.exportClause && ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements : []
      return names.filter((one) => isHandlerName(one.name.text)).map((one) => ({ name: one.name.text, node: one, first: undefined }))
    }
    if (!ts.canHaveModifiers(statement) || !ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isFunctionDeclaration(statement)) return handlerOf(statement.name?.text, statement, statement.body?.statements[0])
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap((one) => {
      const value = one.initializer
      const body = value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value.body : undefined
      return handlerOf(one.name.getText(), one, body && ts.isBlock(body) ? body.statements[0] : body)
    })
  })
}

const isHandlerName = (name: string) => name === 'loader' || name === 'action'

function handlerOf(name: string | undefined, node: ts.Node, first: Handler['first']): Handler[] {
  return name && isHandlerName(name) ? [{ name, node, first }] : []
}

/** The call a statement consists of: `const x = await f()`, `await f()`, `return f()` or the body of an arrow. */
function calledBy(first: ts.Statement | ts.Expression): ts.CallExpression | undefined {
  if (ts.isVariableStatement(first)) return called(first.declarationList.declarations[0]?.initializer)
  if (ts.isExpressionStatement(first) || ts.isReturnStatement(first)) return called(first.expression)
  return ts.isStatement(first) ? undefined : called(first)
}

function called(expression: ts.Expression | undefined): ts.CallExpression | undefined {
  const inner = expression && ts.isAwaitExpression(expression) ? expression.expression : expression
  return inner && ts.isCallExpression(inner) ? inner : undefined
}

/** An argument that is only handed on: working one out before the guard would be doing something unguarded. */
function isPlain(argument: ts.Expression) {
  return ![...walk(argument)].some((node) => ts.isCallExpression(node) || ts.isAwaitExpression(node) || ts.isNewExpression(node))
}
